package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly run by its schedule. */
class ScheduleTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  @TempDir private Path folder;

  @Test
  void aScheduledNightRunsByItself() {
    Installation home = scheduled("each", "0/2 * * * * ?");
    home.whileServing(
        () -> {
          Installation.await("a scheduled run", () -> runs(home).size() >= 2);
        });
    assertThat(runs(home))
        .allSatisfy(run -> assertThat(run).contains(",2023,2023-12-31,0,schedule,"));
  }

  /** The real year is long over for 2023. */
  @Test
  void departmentsAreRemindedByThemselves() {
    Installation home =
        new Installation(
            folder.resolve("reminded"),
            Map.of("QRP_REMINDERS_CRON", "0/2 * * * * ?", "QRP_PERIODS", "2023"));
    home.whileServing(
        () ->
            Installation.await(
                "a reminder",
                () ->
                    Installation.files(home.inbox("forestry")).stream()
                        .anyMatch(f -> f.getFileName().toString().startsWith("催报-"))));
    assertThat(runs(home)).isEmpty();
    assertThat(home.qrp(0, "logs", "--route", "remind").lines())
        .anyMatch(l -> l.contains("region=654224 department=forestry overdue=1 reminder=催报-"));
  }

  @Test
  void oldReceiptsAreRemovedByThemselves() {
    Installation home =
        new Installation(
            folder.resolve("cleaned"),
            Map.of("QRP_RECEIPTS_CRON", "0/2 * * * * ?", "QRP_RECEIPTS_KEEP_DAYS", "30"));
    Path old = home.drop("forestry/回执", "20240110-100000_已收下_a.csv_回执.html", "x");
    home.whileServing(() -> Installation.await("its removal", () -> !Files.exists(old)));
    assertThat(home.qrp(0, "logs", "--route", "old-receipts").lines())
        .anyMatch(l -> l.contains("forestry/回执\" removed_receipts=1 before="));
  }

  @Test
  void aNightMissedWhileTheServiceWasDownIsMadeUpForOnce() {
    Missed missed = missed();
    Installation home = missed.home();
    Installation.await("the missed time", () -> Instant.now().isAfter(missed.at().plusSeconds(1)));
    assertThat(runs(home)).isEmpty();
    home.whileServing(
        () -> {
          Installation.await("the run to be made up for", () -> !runs(home).isEmpty());
        });
    home.serve().stop();
    assertThat(runs(home)).hasSize(1);
  }

  @Test
  void aCommandNeverStartsANight() {
    Missed missed = missed();
    Installation.await("the missed time", () -> Instant.now().isAfter(missed.at().plusSeconds(1)));
    missed.home().drop("market-regulation", "cases.csv", Samples.complaints("A", 2));
    missed.home().qrp(0, "intake", "--once");
    assertThat(runs(missed.home())).isEmpty();
  }

  private record Missed(Installation home, Instant at) {}

  /** A home whose service was stopped before its one scheduled time, on however slow a machine. */
  private Missed missed() {
    for (int lead = 8; lead <= 128; lead *= 2) {
      Instant at = Instant.now().plusSeconds(lead).truncatedTo(ChronoUnit.SECONDS);
      ZonedDateTime local = at.atZone(ZONE);
      Installation home =
          scheduled(
              "lead-" + lead,
              String.format(
                  "%d %d %d %d %d ?",
                  local.getSecond(),
                  local.getMinute(),
                  local.getHour(),
                  local.getDayOfMonth(),
                  local.getMonthValue()));
      home.serve().stop();
      if (Instant.now().isBefore(at)) {
        return new Missed(home, at);
      }
    }
    throw new AssertionError("the service takes more than two minutes to start and stop");
  }

  private Installation scheduled(String name, String cron) {
    return new Installation(
        folder.resolve(name),
        Map.of(
            "QRP_NIGHTLY_CRON",
            cron,
            "QRP_PERIODS",
            "2023",
            "QRP_INTAKE_POLL_MILLIS",
            "50",
            "QRP_INTAKE_QUIET_MILLIS",
            "0"));
  }

  /** Complete runs. */
  private static List<String> runs(Installation home) {
    return home.qrp(0, "runs", "--format", "csv").lines().stream()
        .skip(1)
        .filter(run -> !run.endsWith(",,"))
        .toList();
  }
}
