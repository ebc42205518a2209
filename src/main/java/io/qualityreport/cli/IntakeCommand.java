package io.qualityreport.cli;

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
    int before = operations.results().submissions(Optional.empty()).size();
    qrp().say("cli.intake-waits", "inbox", operations.home().inbox());
    operations.takeIn().takeAll(file -> qrp().say("intake.taken", "file", file.getFileName()));
    List<Submission> all = operations.results().submissions(Optional.empty());
    List<Submission> taken = all.subList(before, all.size());
    Listings.submissions(taken).print(Format.TABLE, qrp().out());
    return ExitCode.foundIf(
        taken.stream()
            .anyMatch(s -> s.state() == SubmissionState.REJECTED || s.counts().rejected() > 0));
  }
}
