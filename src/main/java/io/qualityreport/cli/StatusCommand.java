package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import io.qualityreport.ops.StatusBoard.DepartmentStatus;
import io.qualityreport.ops.StatusBoard.Status;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Shows the state of the whole. */
@Command(name = "status")
final class StatusCommand extends HomeCommand {

  @Override
  int run(Operations operations) {
    Status status = operations.status().now();
    qrp().print("cli.status-loads", "loads", status.loads(), "states", states(status));
    status
        .lastRun()
        .ifPresentOrElse(
            run -> lastRun(run, operations.zone()),
            () -> qrp().print("cli.status-no-run", "home", operations.home().root()));
    Listing listing =
        new Listing("department", "title", "waiting", "submissions", "newest", "state");
    for (DepartmentStatus d : status.departments()) {
      listing.add(
          d.department().id(),
          d.department().title(),
          d.waiting(),
          d.submissions(),
          d.newest().map(s -> s.arrival().fileName()),
          d.newest().map(Submission::state).map(SubmissionState::code));
    }
    listing.print(Format.TABLE, qrp().out());
    return ExitCode.DONE;
  }

  private static String states(Status status) {
    return Arrays.stream(SubmissionState.values())
        .map(s -> s.code() + " " + status.states().getOrDefault(s, 0L))
        .collect(Collectors.joining(", "));
  }

  private void lastRun(Run run, ZoneId zone) {
    qrp()
        .print(
            run.finishedAt().isPresent() ? "cli.status-run" : "cli.status-run-open",
            "run",
            run.id(),
            "period",
            run.reading().period(),
            "started",
            Printed.time(run.startedAt(), zone));
  }
}
