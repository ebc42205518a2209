package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Loads by JDBC batches. */
final class BatchLoader implements BulkLoader {
  private final Batch rows;

  BatchLoader(Connection connection, String table, List<String> columns) throws SQLException {
    this.rows =
        new Batch(
            connection, Insert.text(table, columns.stream().map(DatasetTable::quoted).toList()));
  }

  @Override
  public void add(Object[] row) throws SQLException {
    rows.add(row);
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
