package io.qualityreport.warehouse;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL of this process: started when it is first asked for, ends with the process. */
public final class TestPostgres {
  private static final String USER = "postgres";
  private static final String TEMPLATE = "warehouse_template";
  private static final AtomicInteger NAMES = new AtomicInteger();

  private TestPostgres() {}

  /** A database of its own in which there is nothing. */
  public static WarehouseSettings empty() {
    return make("template1");
  }

  /** A database of its own with the tables of the packaged catalog, and nothing in them. */
  public static WarehouseSettings prepared() {
    return make(Template.READY);
  }

  /** A database of its own with what another one holds, to which nobody may be connected. */
  public static WarehouseSettings copy(WarehouseSettings original) {
    return make(name(original));
  }

  /** An empty database that belongs to a new user, whom the server asks for the password. */
  public static WarehouseSettings withPassword(String user, String password)
      throws SQLException, IOException {
    execute("create role %s login password '%s'".formatted(user, password));
    Path rules = Path.of(value("show hba_file"));
    String asked = "host all %s all scram-sha-256\n".formatted(user);
    Files.writeString(rules, asked + Files.readString(rules));
    execute("select pg_reload_conf()");
    String database = name(empty());
    execute("alter database %s owner to %s".formatted(database, user));
    return new WarehouseSettings(Server.RUNNING.getJdbcUrl(user, database), user, password, 8);
  }

  private static String value(String query) throws SQLException {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Removes a database, whoever is connected to it. */
  public static void drop(WarehouseSettings database) {
    execute("drop database " + name(database) + " with (force)");
  }

  /** Runs a statement as the server's own administrator. */
  static void execute(String statement) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL cannot " + statement, e);
    }
  }

  /** Where a database of the server is. */
  static String url(String database) {
    return Server.RUNNING.getJdbcUrl(USER, database);
  }

  private static WarehouseSettings make(String template) {
    String name = "warehouse_" + NAMES.incrementAndGet();
    execute("create database " + name + " template " + template);
    return settings(name);
  }

  private static WarehouseSettings settings(String database) {
    return new WarehouseSettings(url(database), USER, USER, 8);
  }

  private static String name(WarehouseSettings database) {
    return database.url().replaceFirst(".*/([a-z0-9_]+)\\?.*", "$1");
  }

  /** Opening a warehouse makes its tables, which takes longer than copying them. */
  private static final class Template {
    static final String READY = make();

    private static String make() {
      execute("create database " + TEMPLATE);
      Warehouse.open(settings(TEMPLATE), Contracts.load(CatalogFiles.packaged())).close();
      return TEMPLATE;
    }
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    /** What is lost with the machine is of no use: nothing waits for the disk. */
    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setDataDirectory(Files.createTempDirectory(USER))
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("max_connections", "300")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot start PostgreSQL", e);
      }
    }
  }
}
