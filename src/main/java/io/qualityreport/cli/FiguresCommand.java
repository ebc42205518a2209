package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.warehouse.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the figures of the newest run. */
@Command(name = "figures")
final class FiguresCommand extends HomeCommand {
  @Mixin private ListingOptions options;
  @Mixin private RegionOption region;

  @Override
  int run(Operations operations) {
    Run run = NewestRun.of(operations, region.of(qrp(), operations), options.period());
    Listings.figures(operations.results().figures(run)).print(options.format(), qrp().out());
    return ExitCode.DONE;
  }
}
