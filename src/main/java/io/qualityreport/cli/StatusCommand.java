package io.qualityreport.cli;

import io.qualityreport.completeness.Progress;
import io.qualityreport.intake.Untaken;
import io.qualityreport.ops.Expectations;
import io.qualityreport.ops.Operations;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.StatusBoard.DepartmentStatus;
import io.qualityreport.ops.StatusBoard.Status;
import io.qualityreport.warehouse.NodeState;
import io.qualityreport.warehouse.Run;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the state of the whole, and who has sent what. */
@Command(name = "status")
final class StatusCommand extends HomeCommand {
  @Mixin private ListingOptions options;
  @Mixin private RegionOption region;

  @Override
  int run(Operations operations) {
    Region asked = region.of(qrp(), operations);
    String period = options.period().orElseGet(() -> operations.expectations().current());
    if (options.format() == Format.TABLE) {
      whole(operations, asked);
      qrp().print("cli.status-expected", "period", period);
    }
    Listings.expectations(operations.expectations().of(asked, period), operations.zone())
        .print(options.format(), qrp().out());
    if (options.format() == Format.TABLE) {
      otherYears(operations.expectations(), asked, period);
    }
    return ExitCode.DONE;
  }

  private void whole(Operations operations, Region asked) {
    Status status = operations.status().now();
    qrp().print("cli.status-loads", "loads", status.loads(), "states", states(status));
    status
        .lastRun()
        .ifPresentOrElse(
            run -> lastRun(run, operations.zone()),
            () -> qrp().print("cli.status-no-run", "home", operations.home().root()));
    List<String> counties = operations.regions().codesBehind(asked);
    departments(
            status.departments().stream()
                .filter(d -> counties.contains(d.county().code()))
                .toList(),
            operations.regions().several())
        .print(Format.TABLE, qrp().out());
    toConfirm(
        status.toConfirm().stream().filter(s -> counties.contains(s.arrival().region())).toList(),
        operations.zone());
    operations.status().untaken().forEach(this::untaken);
    nodes(operations.status().nodes());
  }

  private void nodes(List<NodeState> nodes) {
    if (!nodes.isEmpty()) {
      qrp().print("cli.status-nodes");
      Listing listing = new Listing("node", "version", "silent_seconds", "alive", "works_on");
      nodes.forEach(
          n ->
              listing.add(
                  n.name(),
                  n.version(),
                  n.silent().toSeconds(),
                  n.alive(),
                  String.join(" ", n.leases())));
      listing.print(Format.TABLE, qrp().out());
    }
  }

  private void toConfirm(List<Submission> waiting, ZoneId zone) {
    if (!waiting.isEmpty()) {
      qrp().print("cli.status-to-confirm");
      Listings.waiting(waiting, zone).print(Format.TABLE, qrp().out());
    }
  }

  /** What is overdue of a year that is not shown is not forgotten. */
  private void otherYears(Expectations expectations, Region asked, String shown) {
    for (String year : expectations.years()) {
      int overdue =
          year.equals(shown) ? 0 : expectations.of(asked, year).in(Progress.OVERDUE).size();
      if (overdue > 0) {
        qrp().print("cli.status-other-year", "period", year, "overdue", overdue);
      }
    }
  }

  /** A row for each; of several counties each department's has the county before it. */
  private static Listing departments(List<DepartmentStatus> departments, boolean several) {
    List<String> columns =
        List.of("region", "department", "title", "waiting", "submissions", "newest", "state");
    int first = several ? 0 : 1;
    Listing listing = new Listing(columns.subList(first, columns.size()).toArray(String[]::new));
    for (DepartmentStatus d : departments) {
      List<Object> row =
          List.of(
              d.county().code() + " " + d.county().title(),
              d.department().id(),
              d.department().title(),
              d.waiting(),
              d.submissions(),
              d.newest().map(s -> s.arrival().fileName()),
              d.newest().map(Submission::state).map(SubmissionState::code));
      listing.add(row.subList(first, row.size()).toArray());
    }
    return listing;
  }

  private void untaken(Untaken one) {
    qrp().print("cli.untaken-" + one.reason().code(), "file", one.file());
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
