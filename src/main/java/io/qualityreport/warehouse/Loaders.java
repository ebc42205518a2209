package io.qualityreport.warehouse;

import java.sql.SQLException;
import java.util.List;

/** Makes the loaders by which the rows of one submission come into their tables. */
@FunctionalInterface
interface Loaders extends AutoCloseable {

  /** A loader that does not touch the connection before it flushes. */
  HoldingLoader holding(String table, List<String> columns) throws SQLException;

  /** The fastest loader; the connection is its own until it flushes. */
  default BulkLoader fastest(String table, List<String> columns) throws SQLException {
    return holding(table, columns);
  }

  /**
   * Ends a piece of rows that holding loaders sent after {@link HoldingLoader#detach}: what goes
   * ahead of the submission is committed, one time for all that was sent.
   */
  default void sent() throws SQLException {}

  /** Within the submission's transaction, before it is committed: all its rows are part of it. */
  default void arrive() throws SQLException {}

  /** Gives free what the loaders had of their own. */
  @Override
  default void close() throws SQLException {}
}
