package io.qualityreport.cli;

import io.qualityreport.ops.LogSearch;
import io.qualityreport.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds lines of the log again. */
@Command(name = "logs")
final class LogsCommand implements Callable<Integer> {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

  @ParentCommand private Qrp qrp;

  @Option(names = "--route", paramLabel = "ROUTE", descriptionKey = "route")
  private Optional<String> route;

  @Option(names = "--submission", paramLabel = "NUMBER", descriptionKey = "submission")
  private Optional<Long> submission;

  @Option(names = "--since", paramLabel = "2h", descriptionKey = "since")
  private Optional<String> since;

  @Override
  public Integer call() {
    OptionalLong number = submission.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    new LogSearch(qrp.home().logs())
        .find(new LogSearch.Query(route, number, since.map(this::instant)), qrp.out()::println);
    return ExitCode.DONE;
  }

  private Instant instant(String ago) {
    Matcher matcher = AGO.matcher(ago);
    if (!matcher.matches()) {
      throw new CommandFailure(Message.of("cli.not-a-duration", "found", ago));
    }
    long count = Long.parseLong(matcher.group(1));
    Duration back =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return qrp.launcher().clock().instant().minus(back);
  }
}
