package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.warehouse.Run;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the aggregations. */
@Command(name = "runs")
final class RunsCommand extends HomeCommand {
  @Mixin private ListingOptions options;
  @Mixin private RegionOption region;

  @Override
  int run(Operations operations) {
    List<Run> runs = operations.results().runs(region.of(qrp(), operations), options.period());
    Listings.runs(runs, operations.zone()).print(options.format(), qrp().out());
    return ExitCode.DONE;
  }
}
