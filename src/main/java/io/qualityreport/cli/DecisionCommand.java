package io.qualityreport.cli;

import io.qualityreport.ops.Confirmations;
import io.qualityreport.ops.Confirmations.Decided;
import io.qualityreport.ops.Operations;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** Decides of a submission that waits. */
abstract class DecisionCommand extends HomeCommand {
  @Parameters(
      paramLabel = "NUMBER",
      descriptionKey = "waiting-submission",
      converter = Counts.class)
  private int submission;

  /** Decides; empty if no submission of that number waits. */
  abstract Optional<Decided> decide(Confirmations confirmations, long id);

  @Override
  final int run(Operations operations) {
    Confirmations confirmations = operations.confirmations();
    Decided decided =
        decide(confirmations, submission)
            .orElseThrow(() -> qrp().wrong(notWaiting(confirmations.waiting())));
    Listings.submissions(List.of(decided.submission()), operations.zone())
        .print(Format.TABLE, qrp().out());
    decided.effects().forEach(line -> qrp().print(line));
    decided.submission().reason().ifPresent(reason -> qrp().say(reason));
    return code(decided);
  }

  /** The exit code for what became of it. */
  abstract int code(Decided decided);

  private Message notWaiting(List<Submission> waiting) {
    String numbers =
        waiting.stream().map(s -> String.valueOf(s.id())).collect(Collectors.joining(", "));
    return Message.of(
        numbers.isEmpty() ? "cli.nothing-waits" : "cli.not-waiting",
        "submission",
        submission,
        "waiting",
        numbers);
  }
}
