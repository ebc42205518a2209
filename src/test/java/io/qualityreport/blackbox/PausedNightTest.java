package io.qualityreport.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The node that leads stands still in the middle of a night for longer than its leases last. The
 * other one leads, takes a file in and publishes a newer report; when the first goes on, it can
 * neither complete its run nor put its older report in that one's place. Nights follow one another.
 */
@Tag(HomeDatabase.OWN)
class PausedNightTest {
  private static final String MARKET = "market-regulation";
  private static final int CASES = 10;

  @TempDir private static Path folder;
  private static NodeHome home;
  private static final Map<String, Process> NODES = new LinkedHashMap<>();
  private static int files;

  @BeforeAll
  static void start() {
    home = new NodeHome(folder.resolve("home"));
    home.with("QRP_PERIODS", "2023").with("QRP_NIGHTLY_CRON", "* * * * * ?");
    for (String node : List.of("a", "b")) {
      NODES.put(node, home.launch(node, Main.class));
    }
    NODES.forEach(home::awaitService);
    drop();
    awaitReport();
  }

  @AfterAll
  static void end() {
    home.close();
  }

  @Test
  void whileItComputesFigures() {
    NodeHome.Locked nights = home.lock("run", "exclusive");
    drop();
    try (NodeHome.Locked rows = home.lock("ds_complaints", "access exclusive")) {
      nights.close();
      pausedWhile(waitsFor("ds_complaints"), rows);
    }
  }

  @Test
  void whileItPublishes() {
    NodeHome.Locked nothing = () -> {};
    drop();
    pausedWhile(PausedNightTest::publishes, nothing);
  }

  /** Its report is in place already, of fewer loads. */
  @Test
  void whileItCompletesItsRun() {
    try (NodeHome.Locked figures = home.lock("figure_value", "exclusive")) {
      drop();
      pausedWhile(waitsFor("insert into figure_value"), figures);
    }
  }

  private static void pausedWhile(BooleanSupplier moment, NodeHome.Locked locked) {
    String leader = leader();
    Installation.await("the middle of a night", moment);
    NodeHome.pause(NODES.get(leader));
    assertThat(moment.getAsBoolean()).as("still in the middle").isTrue();
    locked.close();
    List<String> open = home.query("select id from run where finished_at is null");
    String saidBefore = home.said(leader);
    drop();
    awaitReport();
    assertThat(leader()).isNotEqualTo(leader);
    Map<String, String> newer = report();

    NodeHome.resume(NODES.get(leader));
    Installation.await(
        "the end of the night that was lost",
        () -> home.said(leader).substring(saidBefore.length()).contains("Failed delivery"));
    assertThat(report()).isEqualTo(newer);
    assertThat(home.query("select id from run where finished_at is null and id <= " + newest()))
        .containsAll(open);
  }

  private static String newest() {
    return home.query("select max(id) from run where finished_at is not null").get(0);
  }

  private static String leader() {
    return home.query(
            "select n.name from node n join lease l using (session) where l.name = 'schedule'")
        .get(0);
  }

  private static BooleanSupplier waitsFor(String words) {
    return () ->
        !home.query(
                "select 1 from pg_stat_activity where application_name like 'qrp/%'"
                    + " and wait_event_type = 'Lock' and query like '%"
                    + words
                    + "%'")
            .isEmpty();
  }

  private static boolean publishes() {
    try (Stream<Path> beside = Files.list(reports())) {
      return beside.anyMatch(p -> p.getFileName().toString().startsWith(".2023."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another file of cases, and waits until it was loaded. */
  private static void drop() {
    String file = "cases-" + ++files + ".csv";
    home.installation().drop(MARKET, file, Samples.complaints("P" + files + "-", CASES));
    Installation.await(
        file,
        () ->
            !home.query("select 1 from submission where settled and file_name = '" + file + "'")
                .isEmpty());
  }

  /** Waits until a night was completed with all that was loaded. */
  private static void awaitReport() {
    Installation.await(
        "a report of " + files + " files",
        () ->
            !home.query("select 1 from run where finished_at is not null and watermark = " + files)
                .isEmpty());
  }

  private static Path reports() {
    return home.installation().root().resolve("reports");
  }

  private static Map<String, String> report() {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : Installation.files(reports().resolve("2023"))) {
      try {
        contents.put(file.toString(), new String(Files.readAllBytes(file), ISO_8859_1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(contents).isNotEmpty();
    return contents;
  }
}
