package io.qualityreport.warehouse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Holds rows and brings them into a table by a PostgreSQL COPY of their own. */
final class HeldCopy implements HoldingLoader {
  /** So much at once that waiting for the server's answer does not count. */
  private static final int FULL = 1 << 21;

  private static final int FIRST_ROOM = 1 << 13;

  private final CopyManager copies;
  private final String command;
  private final Queue<CopyBinary> spare = new ConcurrentLinkedQueue<>();
  private CopyBinary held = new CopyBinary(FIRST_ROOM);
  private long rows;

  HeldCopy(Connection connection, String table, List<String> columns) throws SQLException {
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    this.command = CopyBinary.into(table, columns);
  }

  @Override
  public void add(Object[] row) {
    if (rows == 0) {
      held.begin();
    }
    held.add(row);
    rows++;
  }

  @Override
  public boolean full() {
    return held.size() >= FULL;
  }

  @Override
  public Sending detach() {
    if (rows == 0) {
      return () -> {};
    }
    held.end();
    CopyBinary sent = held;
    long expected = rows;
    held = Optional.ofNullable(spare.poll()).orElseGet(() -> new CopyBinary(FIRST_ROOM));
    rows = 0;
    return () -> send(sent, expected);
  }

  private void send(CopyBinary sent, long expected) throws SQLException {
    try {
      long copied =
          copies.copyIn(
              command, new ByteArrayInputStream(sent.bytes(), 0, sent.size()), sent.size());
      CopyLoader.requireAll(expected, copied);
      sent.clear();
      spare.add(sent);
    } catch (IOException e) {
      throw new SQLException("cannot send rows", e);
    }
  }

  @Override
  public void flush() throws SQLException {
    detach().send();
  }

  @Override
  public void close() {
    held.clear();
    rows = 0;
  }
}
