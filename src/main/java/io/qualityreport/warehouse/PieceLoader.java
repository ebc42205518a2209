package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds rows until they fill a piece, which goes ahead of the submission ({@link RowsAhead}). */
final class PieceLoader implements HoldingLoader {
  private final RowsAhead ahead;
  private final String insert;
  private List<Object[]> held = new ArrayList<>();
  private Optional<Connection> used = Optional.empty();
  private Optional<Batch> batch = Optional.empty();

  PieceLoader(RowsAhead ahead, String insert) {
    this.ahead = ahead;
    this.insert = insert;
  }

  @Override
  public void add(Object[] row) throws SQLException {
    if (full()) {
      detach().send();
      ahead.sent();
    }
    held.add(row);
  }

  @Override
  public boolean full() {
    return held.size() >= RowsAhead.PIECE;
  }

  @Override
  public Sending detach() {
    List<Object[]> piece = take();
    return () -> send(piece, piece.size() < RowsAhead.PIECE ? ahead.forRest() : ahead.forPiece());
  }

  @Override
  public void flush() throws SQLException {
    if (!held.isEmpty()) {
      send(take(), ahead.forRest());
      ahead.sent();
    }
  }

  private List<Object[]> take() {
    List<Object[]> piece = held;
    held = new ArrayList<>(piece.size());
    return piece;
  }

  private void send(List<Object[]> rows, Connection connection) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    if (used.filter(u -> u == connection).isEmpty()) {
      close();
      used = Optional.of(connection);
      batch = Optional.of(new Batch(connection, insert));
    }
    Batch inserting = batch.orElseThrow();
    for (Object[] row : rows) {
      inserting.add(row);
    }
    inserting.flush();
  }

  @Override
  public void close() throws SQLException {
    if (batch.isPresent()) {
      batch.get().close();
      batch = Optional.empty();
    }
  }
}
