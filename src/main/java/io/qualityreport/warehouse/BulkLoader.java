package io.qualityreport.warehouse;

import java.sql.SQLException;

/** Puts many rows into a dataset's table within the connection's transaction. Not thread-safe. */
interface BulkLoader extends AutoCloseable {

  /**
   * Adds a row, now or at the next flush.
   *
   * @param row values in the order of {@link DatasetTable#columns}
   */
  void add(Object[] row) throws SQLException;

  /** Brings all rows added so far into the table. */
  void flush() throws SQLException;

  /** Forgets rows that were not flushed. */
  @Override
  void close() throws SQLException;
}
