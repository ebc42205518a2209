package io.qualityreport.warehouse;

import java.sql.SQLException;

/** Puts many rows into a table within the connection's transaction. Not thread-safe. */
interface BulkLoader extends AutoCloseable {

  /**
   * Adds a row, now or at the next flush. Until then nothing else may be done on the connection.
   *
   * @param row values in the order of the columns
   */
  void add(Object[] row) throws SQLException;

  /** Brings all rows added so far into the table. */
  void flush() throws SQLException;

  /** Forgets rows that were not flushed; what they were a part of has to be rolled back. */
  @Override
  void close() throws SQLException;
}
