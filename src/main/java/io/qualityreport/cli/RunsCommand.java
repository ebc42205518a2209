package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the aggregations. */
@Command(name = "runs")
final class RunsCommand extends HomeCommand {
  @Mixin private ListingOptions options;

  @Override
  int run(Operations operations) {
    Listings.runs(operations.results().runs(options.period()), operations.zone())
        .print(options.format(), qrp().out());
    return ExitCode.DONE;
  }
}
