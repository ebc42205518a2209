package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was submitted and what became of it. */
@Command(name = "submissions")
final class SubmissionsCommand extends HomeCommand {
  @Mixin private ListingOptions options;

  @Override
  int run(Operations operations) {
    Listings.submissions(operations.results().submissions(options.period()), operations.zone())
        .print(options.format(), qrp().out());
    return ExitCode.DONE;
  }
}
