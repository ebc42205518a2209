package io.qualityreport.cli;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Operations;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Aggregates one period now. */
@Command(name = "nightly")
final class NightlyCommand extends HomeCommand {
  @Option(
      names = "--period",
      paramLabel = "YEAR",
      required = true,
      descriptionKey = "period",
      converter = Years.class)
  private String period;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
  private Optional<LocalDate> asOf;

  @Override
  int run(Operations operations) {
    Aggregation.Result result =
        operations.aggregation().run(period, asOf, "command", qrp()::progress);
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
