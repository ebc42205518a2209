package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes whose machines' clocks are ten hours apart, five on either side of the truth. */
@Tag(HomeDatabase.OWN)
class WrongClocksTest {
  private static final String MARKET = "market-regulation";
  private static final Duration OFF = Duration.ofHours(5);
  private static final int FILES = 12;

  @TempDir private Path folder;
  private NodeHome home;
  private WrongClock ahead;
  private WrongClock behind;

  @BeforeEach
  void make() throws IOException, InterruptedException {
    Path library = WrongClock.compile(folder);
    ahead = new WrongClock(library, OFF);
    behind = new WrongClock(library, OFF.negated());
    home = new NodeHome(folder.resolve("home"));
  }

  @AfterEach
  void end() {
    home.close();
  }

  /** Neither gives the other up as long as it lives, and what both do goes by one clock. */
  @Test
  void eachFileIsTakenOnce() {
    Process late = home.launch("late", behind.environment());
    Process early = home.launch("early", ahead.environment());
    home.awaitService("late", late);
    home.awaitService("early", early);
    long end = System.nanoTime() + Duration.ofSeconds(2L * NodeHome.LEASE_SECONDS).toNanos();
    for (int i = 1; i <= FILES; i++) {
      drop(i);
      Installation.pause((int) ((end - System.nanoTime()) / 1_000_000 / (FILES + 1 - i)));
    }
    awaitTaken();
    assertThat(home.query("select file_name || ' ' || load_number from submission order by id"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, FILES)
                .mapToObj(i -> "cases-%d.csv %d".formatted(i, i))
                .toList());
    assertThat(home.said("late") + home.said("early")).doesNotContain("given-up", "state=lost");
    assertThat(
            home.query(
                "select 1 from submission where abs(extract(epoch from received_at - now())) > 60"))
        .as("times of receipt that are off")
        .isEmpty();
    assertThat(home.installation().receipts(MARKET)).hasSize(FILES);
    assertThat(Installation.files(home.installation().inbox(MARKET).resolve(".taken")))
        .as("what may still be written to is kept for a while")
        .hasSize(FILES);
    NodeHome.stop(late);
    NodeHome.stop(early);
  }

  /** It is due in an hour: that is past for one of them and far off for the other. */
  @Test
  void eachNightIsRunOnce() {
    ZonedDateTime night = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(1);
    home.with("QRP_PERIODS", "2023")
        .with("QRP_NIGHTLY_CRON", "0 %d %d * * ?".formatted(night.getMinute(), night.getHour()));
    Process late = home.launch("late", behind.environment());
    home.awaitService("late", late);
    Process early = home.launch("early", ahead.environment());
    home.awaitService("early", early);
    assertThat(leader()).containsExactly("late");
    assertThat(home.query("select 1 from run")).isEmpty();

    NodeHome.kill(late);
    long killed = System.nanoTime();
    Installation.await("early to lead", () -> leader().equals(List.of("early")));
    assertThat(Duration.ofNanos(System.nanoTime() - killed))
        .isLessThan(Duration.ofSeconds(3L * NodeHome.LEASE_SECONDS));
    Installation.await(
        "the night",
        () -> !home.query("select 1 from run where finished_at > started_at").isEmpty());

    late = home.launch("late", behind.environment());
    home.awaitService("late", late);
    NodeHome.stop(early);
    Installation.await("late to lead", () -> leader().equals(List.of("late")));
    Installation.pause(2_000);
    assertThat(home.query("select triggered_by from run")).containsExactly("schedule");
    assertThat(
            home.query(
                "select next_fire_time / 1000 - extract(epoch from now())::bigint > 24 * 3600"
                    + " from qrtz_triggers where trigger_name = 'nightly'"))
        .containsExactly("t");
    NodeHome.stop(late);
  }

  private List<String> leader() {
    return home.query(
        "select n.name from node n join lease l using (session) where l.name = 'schedule'");
  }

  private void drop(int number) {
    home.installation()
        .drop(MARKET, "cases-" + number + ".csv", Samples.complaints("W" + number + "-", 5));
  }

  private void awaitTaken() {
    Installation.await(
        "all files to be taken",
        () ->
            home.query("select count(*) from submission where settled")
                .equals(List.of(String.valueOf(FILES))));
  }
}
