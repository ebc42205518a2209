package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.warehouse.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the findings of the newest run. */
@Command(name = "findings")
final class FindingsCommand extends HomeCommand {
  @Mixin private ListingOptions options;
  @Mixin private RegionOption region;

  @Override
  int run(Operations operations) {
    Run run = NewestRun.of(operations, region.of(qrp(), operations), options.period());
    Listings.findings(operations.results().findings(run), qrp().language())
        .print(options.format(), qrp().out());
    return ExitCode.DONE;
  }
}
