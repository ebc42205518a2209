package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Loads by PostgreSQL's COPY, which is open from the first piece to {@link #flush}; in that time
 * nothing else can be done on the connection.
 */
final class CopyLoader implements BulkLoader {
  private static final int PIECE = 1 << 17;
  private static final int ROOM = 1 << 13;

  private final CopyManager copies;
  private final String command;
  private final CopyBinary piece = new CopyBinary(PIECE + ROOM);
  private Optional<CopyIn> open = Optional.empty();
  private long rows;

  CopyLoader(Connection connection, String table, List<String> columns) throws SQLException {
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    this.command = CopyBinary.into(table, columns);
  }

  static Loaders on(Connection connection) {
    return new Loaders() {
      @Override
      public BulkLoader fastest(String table, List<String> columns) throws SQLException {
        return new CopyLoader(connection, table, columns);
      }

      @Override
      public HoldingLoader holding(String table, List<String> columns) throws SQLException {
        return new HeldCopy(connection, table, columns);
      }
    };
  }

  @Override
  public void add(Object[] row) throws SQLException {
    begin();
    piece.add(row);
    rows++;
    if (piece.size() >= PIECE) {
      send();
    }
  }

  @Override
  public void flush() throws SQLException {
    if (rows == 0) {
      return;
    }
    piece.end();
    send();
    long copied = open.orElseThrow().endCopy();
    open = Optional.empty();
    requireAll(rows, copied);
    rows = 0;
  }

  /** Fails unless as many rows arrived as were sent. */
  static void requireAll(long sent, long arrived) throws SQLException {
    if (arrived != sent) {
      throw new SQLException("%d rows were sent, %d arrived".formatted(sent, arrived));
    }
  }

  private void begin() {
    if (rows == 0) {
      piece.begin();
    }
  }

  private void send() throws SQLException {
    if (open.isEmpty()) {
      open = Optional.of(copies.copyIn(command));
    }
    open.get().writeToCopy(piece.bytes(), 0, piece.size());
    piece.clear();
  }

  @Override
  public void close() throws SQLException {
    piece.clear();
    rows = 0;
    if (open.isPresent() && open.get().isActive()) {
      open.get().cancelCopy();
    }
    open = Optional.empty();
  }
}
