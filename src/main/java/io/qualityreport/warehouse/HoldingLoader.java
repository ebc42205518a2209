package io.qualityreport.warehouse;

import java.sql.SQLException;

/**
 * A loader that does not touch its connection when a row is added, where that would end something
 * else that goes on there.
 */
interface HoldingLoader extends BulkLoader {

  /** Brings rows into a table. */
  @FunctionalInterface
  interface Sending {
    void send() throws SQLException;
  }

  /** Whether it is time to bring what it holds into the table. */
  boolean full();

  /**
   * What it holds, to be sent by whoever has the connection, maybe another thread; what is added
   * from now on is no part of it. Must be sent, and {@link Loaders#sent} be told, before this is
   * asked for again.
   */
  Sending detach();
}
