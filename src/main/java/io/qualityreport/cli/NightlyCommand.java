package io.qualityreport.cli;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Aggregates one period now, of several counties each and what they roll up to. */
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

  @Option(names = "--full", descriptionKey = "full")
  private boolean full;

  @Mixin private RegionOption region;

  @Override
  int run(Operations operations) {
    List<Region> regions = region.each(qrp(), operations);
    List<Aggregation.Result> results =
        operations
            .aggregation()
            .run(new Aggregation.Order(regions, period, asOf, "command", full), qrp()::progress);
    for (int i = 0; i < results.size(); i++) {
      done(results.get(i), operations.regions().several() ? regions.get(i).title() : "");
    }
    return ExitCode.foundIf(results.stream().anyMatch(r -> !r.findings().isEmpty()));
  }

  private void done(Aggregation.Result result, String title) {
    qrp()
        .say(
            title.isEmpty() ? "cli.nightly-done" : "cli.nightly-done-region",
            "region",
            title,
            "run",
            result.run().id(),
            "figures",
            result.figures().all().size(),
            "findings",
            result.findings().size());
    qrp().out().println(result.folder());
  }
}
