package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.warehouse.Submission;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was submitted and what became of it. */
@Command(name = "submissions")
final class SubmissionsCommand extends HomeCommand {
  @Mixin private ListingOptions options;
  @Mixin private RegionOption region;

  @Override
  int run(Operations operations) {
    List<Submission> submissions =
        operations.results().submissions(region.of(qrp(), operations), options.period());
    Listings.submissions(submissions, operations.zone()).print(options.format(), qrp().out());
    return ExitCode.DONE;
  }
}
