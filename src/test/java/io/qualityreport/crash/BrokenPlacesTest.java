package io.qualityreport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a service stands on breaks while it works, and is whole again later: nothing is lost or
 * doubled, and nobody has to help. Disks are made of memory, which takes the rights of root.
 */
class BrokenPlacesTest {
  private static final Path FOLDER = Path.of("target", "kill");
  private static final List<Drop> DROPS = Story.cases().waves().get(0);

  /** As an undisturbed service leaves it. */
  private static final List<String> LEDGER =
      List.of(
          "1,market-regulation,complaints,投诉大表.csv,loaded,8000,8000,0,0,1",
          "2,market-regulation,complaints,投诉大表更正.csv,loaded,4501,4501,0,0,2",
          "3,market-regulation,complaints,日期全错.csv,rejected,2000,0,2000,0,",
          "4,market-regulation,,说不清.pdf,rejected,0,0,0,0,");

  @BeforeAll
  static void folder() throws IOException {
    Files.createDirectories(FOLDER);
  }

  @Test
  void theDatabaseGoesAwayInTheMiddleOfALoad() throws IOException {
    try (Postgres server = Postgres.start(FOLDER)) {
      CrashHome home = new CrashHome(FOLDER.resolve("database-away"), server.database());
      home.serving(
          List.of("one"),
          nodes -> {
            nodes.get(0).awaitStarted();
            home.drop(DROPS);
            for (int i = 0; i < 6; i++) {
              CrashHome.pause(150L * i);
              server.goAway();
              CrashHome.pause(1_000);
              server.comeBack();
            }
            home.awaitTaken(DROPS);
          });
      assertUndisturbed(home);
    }
  }

  /** The service waits for the ledger with the dataset in hand, and is the one that gives way. */
  @Test
  void aTransactionDeadlocks() throws IOException {
    try (Postgres server = Postgres.start(FOLDER)) {
      CrashHome home = new CrashHome(FOLDER.resolve("deadlock"), server.database());
      home.serving(
          List.of("one"),
          nodes -> {
            nodes.get(0).awaitStarted();
            deadlock(home, server);
            CrashHome.await(
                "a word of the deadlock", () -> nodes.get(0).said().contains("deadlock detected"));
            home.awaitTaken(DROPS);
          });
      assertUndisturbed(home);
    }
  }

  private static void deadlock(CrashHome home, Postgres server) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table submission in share row exclusive mode");
      home.drop(DROPS);
      CrashHome.await("a load that waits for the ledger", () -> waits(server));
      statement.execute("update work_lock set name = name where name like '%/complaints'");
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean waits(Postgres server) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like 'insert into submission %'")) {
      return row.next() && row.getLong(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theDiskFillsUp() throws IOException {
    CrashHome home = new CrashHome(FOLDER.resolve("full-disk"), Map.of());
    try (MemoryDisk disk = MemoryDisk.mount(home.root().resolve("data"), 96)) {
      breaks(home, disk::fill, "No space left on device", disk::free);
    }
  }

  @Test
  void theArchiveTurnsReadOnly() throws IOException {
    CrashHome home = new CrashHome(FOLDER.resolve("archive-read-only"), Map.of());
    Path archive = Files.createDirectories(home.root().resolve("data/archive"));
    try (MemoryDisk disk = MemoryDisk.mount(archive, 32)) {
      breaks(home, () -> disk.readOnly(true), "Read-only file system", () -> disk.readOnly(false));
    }
  }

  /** Files come while something is broken, which the service says until it is mended. */
  private static void breaks(CrashHome home, Runnable breaking, String word, Runnable mending) {
    home.serving(
        List.of("one"),
        nodes -> {
          nodes.get(0).awaitStarted();
          breaking.run();
          home.drop(DROPS);
          CrashHome.await("the words " + word, () -> nodes.get(0).said().contains(word));
          mending.run();
          home.awaitTaken(DROPS);
        });
    assertUndisturbed(home);
  }

  /** The report of the night before stays, and the next night makes the new one. */
  @Test
  void theReportFolderTurnsReadOnly() throws IOException {
    CrashHome home = new CrashHome(FOLDER.resolve("report-read-only"), Map.of());
    Path reports = Files.createDirectories(home.root().resolve("reports"));
    try (MemoryDisk disk = MemoryDisk.mount(reports, 64)) {
      home.serving(
          List.of("one"),
          nodes -> {
            nodes.get(0).awaitStarted();
            CrashHome.await("a report", () -> Files.isDirectory(reports.resolve("2023")));
            disk.readOnly(true);
            home.drop(DROPS);
            home.awaitTaken(DROPS);
            CrashHome.await(
                "a word of the folder",
                () -> nodes.get(0).said().contains("Read-only file system"));
            assertThat(reports.resolve("2023/report.md")).exists();
            disk.readOnly(false);
          });
      assertUndisturbed(home);
      assertThat(home.ending().figures()).anyMatch(f -> f.startsWith("consumer.received,8500,"));
    }
  }

  private static void assertUndisturbed(CrashHome home) {
    assertThat(home.submissions()).containsExactlyElementsOf(LEDGER);
    assertThat(Ending.receipts(home.inbox())).hasSize(DROPS.size());
    assertThat(home.halfWritten()).isEmpty();
  }
}
