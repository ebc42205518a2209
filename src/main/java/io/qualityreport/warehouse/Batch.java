package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement run many times, a thousand at once. Not thread-safe. */
final class Batch implements AutoCloseable {
  private static final int SIZE = 1_000;

  private final PreparedStatement statement;
  private int waiting;

  Batch(Connection connection, String text) throws SQLException {
    this.statement = connection.prepareStatement(text);
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, Sql.bindable(values[i]));
    }
    statement.addBatch();
    waiting++;
    if (waiting == SIZE) {
      flush();
    }
  }

  void flush() throws SQLException {
    if (waiting > 0) {
      statement.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
