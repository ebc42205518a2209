package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import io.qualityreport.warehouse.TestPostgres;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse of a home that worked for a while, moved from H2 to a real PostgreSQL. */
@Tag(HomeDatabase.OWN)
class MigrateWarehouseTest {
  private static final String MARKET = "market-regulation";
  private static final String CASES = "编号,类型,接收时间\nF-1,投诉,2023-03-11\nF-2,投诉,2023-03-12\n";
  private static final String CORRECTED = CASES.replace("F-2,投诉", "F-2,举报");

  /** What falls behind a table on its way: the database leaves one row out. */
  private static final String LOSES_A_ROW =
      """
      create function lose() returns trigger language plpgsql as
        $$ begin if row_to_json(new)::text like '%"F-2"%' then return null; end if;
        return new; end $$;
      create trigger lose before insert on ds_complaints for each row execute function lose();
      """;

  @TempDir private Path folder;
  private Installation home;

  @BeforeEach
  void aYearWithACorrection() {
    Path root = folder.resolve("demo");
    Demonstration.copy(root);
    home = installation(root, "postgres");
    take("cases.csv", CASES);
    take("corrected.csv", CORRECTED);
    home.qrp(3, "nightly", "--period", "2023");
  }

  @Test
  void aMovedHomeKnowsTheSameMakesTheSameReportAndGoesOn() throws IOException {
    String known = BackupTest.known(home);
    Map<String, String> report = BackupTest.report(home);
    int submissions = home.outcomes().size();
    WarehouseSettings target = TestPostgres.empty();

    Answer moved = migrate(0, target);

    assertThat(moved.lines())
        .filteredOn(l -> l.contains("complaints"))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("yes");
    assertThat(moved.out())
        .doesNotContain("NO")
        .containsPattern("(?m)^submission +\\d+ +\\d+ +yes");
    assertThat(moved.out()).containsPattern("(?m)^654224 +2023 +[1-9]\\d* +0$");
    assertThat(moved.err())
        .contains("The warehouse is the same in both places.")
        .contains("qrp.warehouse.url = " + target.url());

    pointTo(target);
    assertThat(BackupTest.known(home)).isEqualTo(known);
    home.qrp(3, "nightly", "--period", "2023");
    assertThat(BackupTest.report(home)).isEqualTo(report);
    home.qrp(3, "nightly", "--period", "2023", "--full");
    assertThat(BackupTest.report(home)).isEqualTo(report);
    take("further.csv", Samples.complaints("G-", 3));
    assertThat(home.outcomes()).hasSize(submissions + 1).last().isEqualTo("further.csv,loaded,3");
    assertThat(home.qrp(0, "submissions", "--format", "csv").lines().get(submissions + 1))
        .startsWith(submissions + 1 + ",");
  }

  @Test
  void aTargetWithRowsIsRefused() {
    WarehouseSettings target = TestPostgres.empty();
    migrate(0, target);
    assertThat(migrate(1, target).err())
        .containsPattern(
            "The warehouse \\S+ should be empty, but has rows: \\{.*submission=\\d+.*}\\."
                + " Nothing was changed\\. Name an empty database, or empty that one"
                + " \\(drop and create it\\) if it is left over from an earlier try\\.");
  }

  @Test
  void whatWentMissingOnTheWayIsTold() throws SQLException {
    WarehouseSettings target = TestPostgres.prepared();
    execute(target, LOSES_A_ROW);

    Answer moved = migrate(1, target);

    assertThat(moved.out()).containsPattern("(?m)^ds_complaints +\\d+ +\\d+ +NO");
    assertThat(moved.out()).containsPattern("(?m)^654224 +2023 +\\d+ +[1-9]\\d*$");
    assertThat(moved.err())
        .containsPattern("(?m)^consumer\\.\\S+ \\d+ \\(\\d+\\) ≠ consumer\\.")
        .endsWith(
            "!!! The new warehouse at %s is NOT the same: see above. Do not use it; the home works on as before.%n"
                .formatted(target.url()));
    home.qrp(3, "nightly", "--period", "2023");
  }

  @Test
  void aTargetThatIsNoPostgresqlIsWrongUsage() {
    assertThat(home.qrp(2, "migrate-warehouse", "--to", "jdbc:h2:mem:x").err())
        .contains("--to should begin with jdbc:postgresql:, found \"jdbc:h2:mem:x\".");
  }

  @Test
  void aWrongAddressIsToldAndNothingIsChanged() {
    String known = BackupTest.known(home);
    WarehouseSettings target = TestPostgres.empty();
    String wrong = target.url().replaceFirst("/warehouse_\\d+", "/no_such_database");
    assertThat(home.qrp(1, "migrate-warehouse", "--to", wrong, "--user", target.user()).err())
        .contains("no_such_database");
    assertThat(home.qrp(1, "migrate-warehouse", "--to", "jdbc:postgresql://localhost:1/x").err())
        .contains("localhost:1");
    assertThat(BackupTest.known(home)).isEqualTo(known);
  }

  /** The server lets everybody in but this user, who has to say a password. */
  @Test
  void aWrongPasswordIsTold() throws SQLException, IOException {
    WarehouseSettings target = TestPostgres.withPassword("mover", "right");
    Installation knows = installation(home.root(), "right");
    Installation guesses = installation(home.root(), "wrong");
    String[] command = {"migrate-warehouse", "--to", target.url(), "--user", "mover"};
    assertThat(guesses.qrp(1, command).err())
        .contains("password authentication failed for user \"mover\"")
        .doesNotContain("wrong");
    knows.qrp(0, command);
  }

  private Answer migrate(int code, WarehouseSettings target) {
    return home.qrp(code, "migrate-warehouse", "--to", target.url(), "--user", target.user());
  }

  private void take(String name, String content) {
    home.drop(MARKET, name, content);
    home.qrp(0, "intake", "--once");
  }

  /** As the command's last words say. */
  private void pointTo(WarehouseSettings target) throws IOException {
    Files.writeString(
        home.root().resolve("config/application.properties"),
        "\nqrp.warehouse.url = %s\nqrp.warehouse.user = %s\n"
            .formatted(target.url(), target.user()),
        StandardOpenOption.APPEND);
    Files.delete(home.root().resolve("data/warehouse.mv.db"));
    home =
        Installation.bySettings(
            home.root(),
            Map.of(
                "QRP_INTAKE_POLL_MILLIS", "50",
                "QRP_INTAKE_QUIET_MILLIS", "0",
                "QRP_WAREHOUSE_PASSWORD", target.password()));
  }

  private static Installation installation(Path root, String password) {
    return Installation.bySettings(
        root,
        Map.of(
            "QRP_INTAKE_POLL_MILLIS", "50",
            "QRP_INTAKE_QUIET_MILLIS", "0",
            "QRP_TARGET_PASSWORD", password));
  }

  private static void execute(WarehouseSettings database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
