package io.qualityreport.cli;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Operations;
import io.qualityreport.text.Message;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Aggregates one period now. */
@Command(name = "nightly")
final class NightlyCommand extends HomeCommand {

  @Option(names = "--period", paramLabel = "YEAR", required = true, descriptionKey = "period")
  private String period;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
  private Optional<LocalDate> asOf;

  @Override
  int run(Operations operations) {
    if (!period.matches("(19|20)\\d{2}")) {
      throw new CommandFailure(Message.of("cli.not-a-period", "found", period));
    }
    Aggregation.Result result =
        operations
            .aggregation()
            .run(
                period,
                asOf,
                "command",
                step -> qrp().say("cli.step-" + step.name().toLowerCase(Locale.ROOT)));
    qrp()
        .say(
            "cli.nightly-done",
            "run",
            result.run().id(),
            "figures",
            result.figures().all().size(),
            "findings",
            result.findings().size());
    qrp().out().println(result.folder());
    return ExitCode.foundIf(!result.findings().isEmpty());
  }
}
