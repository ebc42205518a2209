package io.qualityreport.cli;

import io.qualityreport.intake.Untaken;
import io.qualityreport.ops.Operations;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes in what lies in the drop folders. */
@Command(name = "intake")
final class IntakeCommand extends HomeCommand {
  @Option(names = "--once", required = true, descriptionKey = "once")
  @SuppressWarnings("UnusedVariable") // required: its presence is what it says
  private boolean once;

  @Override
  int run(Operations operations) {
    long before = newest(operations);
    qrp().say("cli.intake-waits", "inbox", operations.home().inbox());
    operations.takeIn().takeAll(file -> qrp().say("intake.taken", "file", file.getFileName()));
    List<Submission> taken =
        operations.results().submissions(Optional.empty()).stream()
            .filter(s -> s.id() > before)
            .toList();
    qrp().say("cli.intake-done", "sheets", taken.size());
    Listings.submissions(taken, operations.zone()).print(Format.TABLE, qrp().out());
    List<Untaken> untaken = operations.status().untaken();
    untaken.forEach(u -> qrp().say("cli.untaken-" + u.reason().code(), "file", u.file()));
    return ExitCode.foundIf(!untaken.isEmpty() || taken.stream().anyMatch(IntakeCommand::refused));
  }

  private static long newest(Operations operations) {
    return operations.results().submissions(Optional.empty()).stream()
        .mapToLong(Submission::id)
        .max()
        .orElse(0);
  }

  private static boolean refused(Submission submission) {
    return submission.state() == SubmissionState.REJECTED
        || submission.state() == SubmissionState.WAITING
        || submission.counts().rejected() > 0;
  }
}
