package io.qualityreport.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL that can go away and come back. */
final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int databases;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts one whose data lie below a folder. */
  static Postgres start(Path folder) throws IOException {
    Path data = Files.createTempDirectory(folder.toAbsolutePath(), "postgres-");
    return new Postgres(EmbeddedPostgres.builder().setDataDirectory(data).start());
  }

  /** A new empty database, as settings of a home. */
  Map<String, String> database() {
    String name = "home" + ++databases;
    run("create database " + name);
    return Map.of(
        "QRP_WAREHOUSE_URL", server.getJdbcUrl("postgres", name).replaceAll("\\?.*", ""),
        "QRP_WAREHOUSE_USER", "postgres",
        "QRP_WAREHOUSE_PASSWORD", "postgres");
  }

  /** The newest database refuses everybody, and ends who is connected. */
  void goAway() {
    run("alter database home%d with allow_connections false".formatted(databases));
    run(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'home%d'"
            .formatted(databases));
  }

  /** The newest database answers again. */
  void comeBack() {
    run("alter database home%d with allow_connections true".formatted(databases));
  }

  /** A connection to the newest database. */
  Connection connect() throws SQLException {
    return server.getDatabase("postgres", "home" + databases).getConnection();
  }

  private void run(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
