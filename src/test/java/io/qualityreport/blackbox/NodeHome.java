package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.app.Main;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A home and a real PostgreSQL that several services share, each a process of its own on this
 * test's class path. Closing it ends them.
 */
final class NodeHome implements AutoCloseable {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** How long a node may be silent; short, so that tests need not wait. */
  static final int LEASE_SECONDS = 3;

  private final Path root;
  private final String database = "nodes_" + DATABASES.incrementAndGet();
  private final Map<String, String> environment = new HashMap<>();
  private final List<Process> started = new ArrayList<>();
  private final Installation installation;

  /** Makes a home in a folder that is still empty, and an empty database. */
  NodeHome(Path root) {
    this.root = root;
    sql("postgres", "create database " + database);
    environment.put("QRP_WAREHOUSE_URL", Server.RUNNING.getJdbcUrl("postgres", database));
    environment.put("QRP_WAREHOUSE_USER", "postgres");
    environment.put("QRP_WAREHOUSE_PASSWORD", "postgres");
    environment.put("QRP_WAREHOUSE_POOL_SIZE", "8");
    environment.put("QRP_NODE_LEASE_SECONDS", String.valueOf(LEASE_SECONDS));
    environment.put("QRP_INTAKE_POLL_MILLIS", "50");
    environment.put("QRP_INTAKE_QUIET_MILLIS", "0");
    this.installation = new Installation(root, environment);
  }

  /** Sets something for nodes that are started later. */
  NodeHome with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The home, for drops and commands. */
  Installation installation() {
    return installation;
  }

  /** Starts a node with an environment of its own; returns at once. */
  Process launch(String node, Map<String, String> environment) {
    Map<String, String> own = new HashMap<>(environment);
    own.put("QRP_NODE", node);
    return launch(own, Main.class);
  }

  /** Starts a node; returns at once. */
  Process launch(String node, Class<?> main) {
    return launch(Map.of("QRP_NODE", node), main);
  }

  private Process launch(Map<String, String> own, Class<?> main) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            "run",
            "--home",
            root.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().putAll(own);
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(
            root.resolveSibling(own.get("QRP_NODE") + ".out").toFile()));
    try {
      Process process = builder.start();
      started.add(process);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a node and waits until it takes files. */
  Process start(String node) {
    Process process = launch(node, Main.class);
    awaitService(node, process);
    return process;
  }

  /** Waits until a node takes files. */
  void awaitService(String node, Process process) {
    Installation.await(
        node + " to take files",
        () -> {
          assertThat(process.isAlive()).as(() -> said(node)).isTrue();
          return Files.exists(root.resolve("data/nodes/" + node + "/service.json"));
        });
  }

  /** What a node said on its outputs. */
  String said(String node) {
    try {
      return Files.readString(root.resolveSibling(node + ".out"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops a node as an administrator does. */
  static void stop(Process node) {
    node.destroy();
    ended(node, 0);
  }

  /** Ends a node without its being told. */
  static void kill(Process node) {
    node.destroyForcibly();
    ended(node, 137);
  }

  private static void ended(Process node, int code) {
    try {
      assertThat(node.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(node.exitValue()).isEqualTo(code);
  }

  /** Pauses a node, as a machine that stands still does. */
  static void pause(Process node) {
    signal(node, "-STOP");
  }

  /** Lets a paused node go on. */
  static void resume(Process node) {
    signal(node, "-CONT");
  }

  private static void signal(Process node, String signal) {
    try {
      Process kill = new ProcessBuilder("kill", signal, String.valueOf(node.pid())).start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has the database go away for everybody, and come back. */
  void awayFor(int millis) {
    sql("postgres", "alter database " + database + " with allow_connections false");
    sql(
        "postgres",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
            .formatted(database));
    Installation.pause(millis);
    sql("postgres", "alter database " + database + " with allow_connections true");
  }

  /** The first column of a query's rows, as text. */
  List<String> query(String sql) {
    try (Connection connection = Server.RUNNING.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** What a statement locked, until it is let go. */
  interface Locked extends AutoCloseable {
    @Override
    void close();
  }

  /** Has everybody who wants a table wait for it. */
  Locked lock(String table, String mode) {
    try {
      Connection connection = Server.RUNNING.getDatabase("postgres", database).getConnection();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("lock table " + table + " in " + mode + " mode");
      }
      return () -> end(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  private static void end(Connection connection) {
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sql(String database, String sql) {
    try (Connection connection = Server.RUNNING.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    started.forEach(Process::destroyForcibly);
    started.forEach(p -> p.onExit().join());
  }

  /** Started when first asked for; ends with the tests. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setDataDirectory(Files.createTempDirectory("postgres"))
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot start PostgreSQL", e);
      }
    }
  }
}
