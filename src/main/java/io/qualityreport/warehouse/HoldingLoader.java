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
   * What it holds, to be sent by whoever has the connection, maybe another thread, in the order in
   * which it was asked for; what is added from now on is no part of it. {@link Loaders#sent} is
   * told once it was sent.
   */
  Sending detach();
}
