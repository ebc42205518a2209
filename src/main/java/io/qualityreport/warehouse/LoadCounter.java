package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** The numbers of loads: without gaps, in the order of the commits. */
final class LoadCounter {

  private LoadCounter() {}

  /** The next number; others that want one wait until this transaction ends. */
  static long next(Connection connection) throws SQLException {
    Sql.of("update load_counter set newest = newest + 1").update(connection);
    return newest(connection);
  }

  /** The number of the newest load, 0 if none. */
  static long newest(Connection connection) throws SQLException {
    return Sql.of("select newest from load_counter")
        .first(connection, row -> row.getLong(1))
        .orElseThrow(() -> new SQLException("the load counter is gone"));
  }
}
