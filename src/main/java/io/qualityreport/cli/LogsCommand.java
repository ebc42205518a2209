package io.qualityreport.cli;

import io.qualityreport.ops.LogSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds lines of the log again. */
@Command(name = "logs")
final class LogsCommand implements Callable<Integer> {
  @ParentCommand private Qrp qrp;

  @Option(names = "--route", paramLabel = "ROUTE", descriptionKey = "route")
  private Optional<String> route;

  @Option(names = "--submission", paramLabel = "NUMBER", descriptionKey = "submission")
  private Optional<Long> submission;

  @Option(names = "--since", paramLabel = "AGE", descriptionKey = "since", converter = Ages.class)
  private Optional<Duration> since;

  @Override
  public Integer call() {
    OptionalLong number = submission.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    Optional<Instant> oldest = since.map(age -> qrp.launcher().clock().instant().minus(age));
    new LogSearch(qrp.home()).find(new LogSearch.Query(route, number, oldest), this::print);
    return ExitCode.DONE;
  }

  private void print(String line) {
    qrp.out().println(Printed.oneLine(line.replace("\t", "    ")));
  }
}
