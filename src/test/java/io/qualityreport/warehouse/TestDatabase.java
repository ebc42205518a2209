package io.qualityreport.warehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that a warehouse runs on, each able to give an empty one for a test. */
enum TestDatabase {
  /** H2 in a file below the test's folder. */
  H2 {
    @Override
    WarehouseSettings empty(Path folder) {
      return new WarehouseSettings("jdbc:h2:file:" + folder.resolve("warehouse"), "sa", "", 8);
    }
  },

  /** A schema of its own on a real PostgreSQL, which is started once for all tests. */
  POSTGRESQL {
    @Override
    WarehouseSettings empty(Path folder) {
      String name = "warehouse_" + SCHEMAS.incrementAndGet();
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create schema " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot make schema " + name, e);
      }
      return new WarehouseSettings(
          Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name,
          "postgres",
          "postgres",
          8);
    }
  };

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  /** Where an empty database is. */
  abstract WarehouseSettings empty(Path folder);

  /** Started when first asked for; ends with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setDataDirectory(Files.createTempDirectory("postgres"))
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot start PostgreSQL", e);
      }
    }
  }
}
