package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Loads by JDBC batches, between which anything else may be done on the connection. */
final class BatchLoader implements HoldingLoader {
  private final Batch rows;

  BatchLoader(Connection connection, String table, List<String> columns) throws SQLException {
    this.rows = new Batch(connection, insert(table, columns));
  }

  /** The insert of a row; columns are names without quotes. */
  static String insert(String table, List<String> columns) {
    return Insert.text(table, columns.stream().map(DatasetTable::quoted).toList());
  }

  @Override
  public void add(Object[] row) throws SQLException {
    rows.add(row);
  }

  @Override
  public boolean full() {
    return false;
  }

  @Override
  public Sending detach() {
    return this::flush;
  }

  @Override
  public void flush() throws SQLException {
    rows.flush();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
