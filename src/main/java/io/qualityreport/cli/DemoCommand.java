package io.qualityreport.cli;

import io.qualityreport.completeness.Progress;
import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Operations;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A fresh home with the sample year, everything once, and where to look. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final String PERIOD = "2023";

  @ParentCommand private Qrp qrp;

  @Override
  public Integer call() {
    List<SampleFile> sample = qrp.launcher().demo(qrp.home());
    return qrp.inHome(operations -> run(operations, sample));
  }

  private int run(Operations operations, List<SampleFile> sample) {
    for (SampleFile file : sample) {
      qrp.say("cli.demo-drops", "file", file.name(), "department", file.department());
      file.drop();
      operations.takeIn().takeAll(taken -> qrp.say("intake.taken", "file", taken.getFileName()));
    }
    Aggregation.Result result =
        operations.aggregation().run(PERIOD, Optional.empty(), "command", qrp::progress);
    qrp.print("cli.demo-submissions");
    Listings.submissions(operations.results().submissions(Optional.empty()), operations.zone())
        .print(Format.TABLE, qrp.out());
    qrp.print("cli.demo-figures");
    Listings.figures(operations.results().figures(result.run())).print(Format.TABLE, qrp.out());
    qrp.print("cli.demo-findings");
    Listings.findings(operations.results().findings(result.run()), qrp.language())
        .print(Format.TABLE, qrp.out());
    qrp.print("cli.demo-overdue");
    Listings.expectations(
            operations
                .expectations()
                .of(operations.regions().whole(), PERIOD)
                .where(s -> s.progress() == Progress.OVERDUE),
            operations.zone())
        .print(Format.TABLE, qrp.out());
    qrp.print(
        "cli.demo-report",
        "folder",
        result.folder(),
        "period",
        PERIOD,
        "home",
        operations.home().root(),
        "document",
        result.document());
    return ExitCode.DONE;
  }
}
