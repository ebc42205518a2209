package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several services that share one PostgreSQL and one home, each a process of its own. */
@Tag(HomeDatabase.OWN)
class NodesTest {
  private static final String MARKET = "market-regulation";
  private static final List<String> FOLDERS = List.of(MARKET, "agriculture", "forestry", "health");
  private static final int FILES = 15;
  private static final int CASES = 20;
  private static final int BIG = 150_000;

  /** Node a, in a transaction that takes its time. */
  private static final String LOADING =
      "select 1 from pg_stat_activity where application_name like 'qrp/a/%'"
          + " and xact_start < clock_timestamp() - interval '200 milliseconds'";

  @TempDir private Path folder;
  private NodeHome home;

  @BeforeEach
  void make() {
    home = new NodeHome(folder.resolve("home"));
  }

  @AfterEach
  void end() {
    home.close();
  }

  /** Both fill the empty home and the empty database at the same time. */
  @Test
  void twoNodesTakeEachFileOnce() {
    Process a = home.launch("a", io.qualityreport.app.Main.class);
    Process b = home.launch("b", io.qualityreport.app.Main.class);
    home.awaitService("a", a);
    home.awaitService("b", b);
    dropAll();
    awaitTaken();
    assertEachOnce();
    assertThat(home.query("select distinct node from submission order by 1")).isSubsetOf("a", "b");
    NodeHome.stop(a);
    NodeHome.stop(b);
    assertThat(home.query("select session from node")).isEmpty();
    assertThat(home.query("select name from lease")).isEmpty();
  }

  @Test
  void whatAKilledNodeHadInHandAnotherTakesOver() {
    Process a = home.start("a");
    Process b = home.start("b");
    dropAll();
    Installation.await(
        "something to be loaded",
        () -> !home.query("select 1 from submission where settled").isEmpty());
    NodeHome.kill(a);
    awaitTaken();
    assertEachOnce();
    NodeHome.stop(b);
  }

  /** The paused node holds its transaction open, with all its locks, until it is given up. */
  @Test
  void aNodeThatWasPausedInALoadCannotCommitIt() {
    Process a = home.start("a");
    home.installation().drop(MARKET, "cases-big.csv", Samples.complaints("BIG-", BIG));
    Installation.await("the load", () -> !home.query(LOADING).isEmpty());
    NodeHome.pause(a);
    Process b = home.start("b");
    awaitTaken();
    assertThat(home.query("select node || ' ' || state || ' ' || rows_accepted from submission"))
        .containsExactly("b loaded " + BIG);

    NodeHome.resume(a);
    Installation.await("a to notice", () -> home.said("a").contains("state=lost"));
    Installation.await("a to join again", () -> home.query("select name from node").size() == 2);
    home.installation().drop(MARKET, "cases-after.csv", Samples.complaints("AFTER-", CASES));
    awaitTaken();
    assertThat(home.query("select file_name || ' ' || load_number from submission order by id"))
        .containsExactly("cases-big.csv 1", "cases-after.csv 2");
    assertThat(home.query("select count(*) from ds_complaints"))
        .containsExactly(String.valueOf(BIG + CASES));
    assertThat(home.installation().receipts(MARKET)).hasSize(2);
    NodeHome.stop(a);
    NodeHome.stop(b);
  }

  /** All its sessions end and no new one is let in, for longer than a lease lasts. */
  @Test
  void aDatabaseThatGoesAwayInALoadAndComesBackLosesNothing() {
    Process a = home.start("a");
    home.installation().drop(MARKET, "cases-big.csv", Samples.complaints("BIG-", BIG));
    Installation.await("the load", () -> !home.query(LOADING).isEmpty());
    home.awayFor((NodeHome.LEASE_SECONDS + 2) * 1_000);
    awaitTaken();
    assertThat(home.query("select file_name || ' ' || load_number from submission"))
        .containsExactly("cases-big.csv 1");
    assertThat(home.query("select count(*) from ds_complaints"))
        .containsExactly(String.valueOf(BIG));
    assertThat(home.installation().receipts(MARKET)).hasSize(1);
    NodeHome.stop(a);
  }

  /** A night that is soon, and nothing a while after it. */
  @Test
  void aNightIsRunOnceByOneOfTheNodes() {
    ZonedDateTime soon = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).plusSeconds(60);
    home.with("QRP_PERIODS", "2023")
        .with(
            "QRP_NIGHTLY_CRON",
            "%d %d %d * * ?".formatted(soon.getSecond(), soon.getMinute(), soon.getHour()));
    Process a = home.start("a");
    Process b = home.start("b");
    assertThat(home.query("select count(*) from lease where name = 'schedule'"))
        .containsExactly("1");
    Installation.await(
        "the night",
        () -> !home.query("select 1 from run where finished_at is not null").isEmpty());
    Installation.pause(5_000);
    assertThat(home.query("select triggered_by from run")).containsExactly("schedule");

    assertThat(home.installation().qrp(0, "status").out())
        .contains("Nodes that share this warehouse:")
        .containsPattern("(?m)^ *a +\\(not packaged\\) ");
    NodeHome.kill(a);
    Installation.await(
        "b to lead",
        () ->
            home.query(
                    "select n.name from node n join lease l using (session)"
                        + " where l.name = 'schedule'")
                .equals(List.of("b")));
    NodeHome.stop(b);
  }

  /** One at a time is stopped, upgraded and started again while files keep coming. */
  @Test
  void nodesJoinAndLeaveWhileFilesCome() {
    Process a = home.start("a");
    dropAll();
    Process b = home.start("b");
    NodeHome.stop(a);
    Process again = home.start("a");
    NodeHome.stop(b);
    awaitTaken();
    assertEachOnce();
    NodeHome.stop(again);
  }

  /** Each file of the market's folder corrects a case of the one before. */
  private void dropAll() {
    for (int i = 0; i < FILES; i++) {
      for (String department : FOLDERS) {
        String name = "cases-" + (100 + i) + ".csv";
        String content =
            department.equals(MARKET)
                ? Samples.complaints("F" + i + "-", CASES) + "SAME,投诉,2023-04-" + (10 + i) + "\n"
                : "no table of " + department + " " + i + "\n";
        Path file = home.installation().drop(department, name, content);
        assertThat(file.toFile().setLastModified(1_700_000_000_000L + i * 1_000L)).isTrue();
      }
    }
  }

  private void awaitTaken() {
    Installation.await(
        "all files to be taken",
        () ->
            FOLDERS.stream().allMatch(this::empty)
                && home.query("select 1 from submission where not settled").isEmpty());
  }

  private boolean empty(String department) {
    String[] names = home.installation().inbox(department).toFile().list();
    return List.of(names).stream().noneMatch(n -> n.startsWith("cases-"));
  }

  private void assertEachOnce() {
    for (String department : FOLDERS) {
      assertThat(
              home.query(
                  "select file_name from submission where department = '%s' order by id"
                      .formatted(department)))
          .as(department)
          .containsExactlyElementsOf(
              IntStream.range(0, FILES).mapToObj(i -> "cases-" + (100 + i) + ".csv").toList());
      assertThat(home.installation().receipts(department)).as(department).hasSize(FILES);
    }
    assertThat(home.query("select load_number from submission where state = 'loaded' order by id"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, FILES).mapToObj(String::valueOf).toList());
    home.installation().qrp(3, "nightly", "--period", "2023");
    assertThat(home.installation().qrp(0, "figures", "--period", "2023", "--format", "csv").out())
        .contains("consumer.received," + (FILES * CASES + 1) + ",");
    assertThat(Files.exists(home.installation().root().resolve("reports/2023"))).isTrue();
  }
}
