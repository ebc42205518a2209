package io.qualityreport.warehouse;

import io.qualityreport.warehouse.Database.Work;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work within a transaction that somebody else ends.
 *
 * @param connection its connection
 */
record OpenSession(Connection connection) implements Session {

  @Override
  public <T> T call(String attempted, Work<T> work) {
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw new WarehouseException(attempted, e);
    }
  }

  @Override
  public int atOnce() {
    return 1;
  }
}
