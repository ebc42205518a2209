package io.qualityreport.blackbox;

import io.qualityreport.ops.Home;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A home that many cases share, as opening one takes longer than a drop: before each case its
 * warehouse and folders are emptied. It stays open until it is closed.
 */
final class SuiteHome implements AutoCloseable {
  private static final String ROWS_OF_SUBMISSIONS =
      "select table_name from information_schema.columns where lower(table_schema) = 'public'"
          + " and lower(column_name) = 'submission_id'";

  private final CountDownLatch done = new CountDownLatch(1);
  private final CompletableFuture<OpenedHome> opened = new CompletableFuture<>();
  private final Thread holder;

  /** Opens a home in a folder that is still empty. */
  SuiteHome(Path root) {
    TemporaryHome home = new TemporaryHome(root);
    holder = new Thread(() -> hold(home), "suite home");
    holder.start();
  }

  private void hold(TemporaryHome home) {
    try {
      home.open(
          h -> {
            opened.complete(h);
            awaitDone();
          });
    } catch (RuntimeException | AssertionError e) {
      opened.completeExceptionally(e);
      throw e;
    }
  }

  private void awaitDone() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The home, empty. */
  OpenedHome empty() {
    OpenedHome home = opened.orTimeout(2, TimeUnit.MINUTES).join();
    emptyFolders(home.operations().home().inbox());
    emptyWarehouse(home.operations().home());
    return home;
  }

  /** Puts a file of any name into a folder, whole at once. */
  static void put(OpenedHome home, String department, String file, byte[] content) {
    home.put(department, file, content, FileTime.from(home.clock().instant()));
  }

  /** Drops a file and has the routes take it in. */
  static List<Submission> drop(OpenedHome home, String department, String file, byte[] content) {
    put(home, department, file, content);
    return home.takeIn();
  }

  @Override
  public void close() {
    done.countDown();
    try {
      holder.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void emptyFolders(Path inbox) {
    try (Stream<Path> all = Files.walk(inbox)) {
      List<Path> deepest =
          all.filter(p -> inbox.relativize(p).getNameCount() > 1)
              .sorted(Comparator.reverseOrder())
              .toList();
      for (Path path : deepest) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database that the program holds open in this process can be opened once more. */
  private static void emptyWarehouse(Home home) {
    WarehouseSettings at = HomeDatabase.warehouse(home.root());
    try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(ROWS_OF_SUBMISSIONS)) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      tables.add("submission");
      HomeDatabase.truncate(statement, tables);
      statement.execute("update load_counter set newest = 0");
      statement.execute("update submission_number set newest = 0");
      statement.execute("delete from reserved_number");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot empty the warehouse", e);
    }
  }
}
