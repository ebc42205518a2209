package io.qualityreport.warehouse;

import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A load in one transaction of one connection. */
final class DatabaseLoad implements SubmissionLoad {
  private final Dialect dialect;
  private final Connection connection;
  private final OpenSubmission open;
  private final BulkLoader rows;
  private final Quarantine quarantine;
  private final UnstorableRow unstorable;
  private final RawCells rawCells;

  private long taken;
  private long refused;
  private Optional<Settlement> settlement = Optional.empty();
  private boolean done;

  /** Takes over a connection that holds the dataset's lock; closing the load closes it. */
  DatabaseLoad(Dialect dialect, Connection connection, OpenSubmission open) throws SQLException {
    this.dialect = dialect;
    this.connection = connection;
    this.open = open;
    this.rows = dialect.loader(connection, open.table());
    this.quarantine = new Quarantine(connection, open.id());
    this.unstorable = new UnstorableRow(open.table().contract());
    this.rawCells = new RawCells(open.table().contract(), open.facts().header());
  }

  @Override
  public long submissionId() {
    return open.id();
  }

  @Override
  public void accept(long sourceRow, String period, Object[] values) {
    requireReading();
    Optional<Violation> violation = unstorable.check(sourceRow, values);
    if (violation.isPresent()) {
      refuse(sourceRow, rawCells.of(values), List.of(violation.get()));
      return;
    }
    attempt(
        "add row " + sourceRow,
        () -> {
          rows.add(tableRow(sourceRow, period, values));
          return ++taken;
        });
  }

  @Override
  public void refuse(long sourceRow, List<String> cells, List<Violation> violations) {
    requireReading();
    attempt(
        "put row %d into quarantine".formatted(sourceRow),
        () -> {
          quarantine.add(sourceRow, cells, violations);
          return ++refused;
        });
  }

  @Override
  public Settlement settleKeys() {
    requireReading();
    return attempt("settle keys", this::settle);
  }

  @Override
  public Submission commit(Instant finishedAt) {
    requireOpen();
    RowCounts counts = settlement.map(Settlement::counts).orElseThrow(this::unsettled);
    return attempt(
        "commit", () -> committed(new LoadEnd(connection, open).loaded(counts, finishedAt)));
  }

  @Override
  public Submission reject(Message reason, Instant finishedAt) {
    requireOpen();
    return attempt(
        "reject",
        () -> {
          rows.close();
          quarantine.flush();
          long read = taken + refused;
          return committed(new LoadEnd(connection, open).rejected(reason, read, finishedAt));
        });
  }

  @Override
  public void close() {
    attempt(
        "close",
        () -> {
          try (connection) {
            if (!done) {
              done = true;
              connection.rollback();
            }
          }
          return done;
        });
  }

  private Settlement settle() throws SQLException {
    rows.flush();
    quarantine.flush();
    KeySettlement.Result keys = new KeySettlement(connection, open, quarantine).settle();
    RowCounts counts =
        new RowCounts(
            taken + refused,
            taken - keys.quarantined() - keys.duplicates(),
            refused + keys.quarantined(),
            keys.duplicates());
    Settlement settled = new Settlement(counts, keys.corrections());
    settlement = Optional.of(settled);
    return settled;
  }

  private Submission committed(Submission submission) throws SQLException {
    connection.commit();
    done = true;
    dialect.reachDisk(connection);
    return submission;
  }

  private Object[] tableRow(long sourceRow, String period, Object[] values) {
    Object[] row = new Object[DatasetTable.OWN_COLUMNS.size() + values.length];
    row[0] = open.arrival().region();
    row[1] = open.arrival().department();
    row[2] = period;
    row[3] = open.id();
    row[4] = sourceRow;
    row[5] = open.facts().snapshotOn();
    System.arraycopy(values, 0, row, DatasetTable.OWN_COLUMNS.size(), values.length);
    return row;
  }

  private void requireReading() {
    requireOpen();
    if (settlement.isPresent()) {
      throw new IllegalStateException("keys of " + open + " were settled already");
    }
  }

  private void requireOpen() {
    if (done) {
      throw new IllegalStateException(open + " was committed, rejected or closed already");
    }
  }

  private IllegalStateException unsettled() {
    return new IllegalStateException("keys of " + open + " must be settled before it is committed");
  }

  /** A step of the load. */
  @FunctionalInterface
  private interface Step<T> {
    T run() throws SQLException;
  }

  private <T> T attempt(String step, Step<T> action) {
    try {
      return action.run();
    } catch (SQLException e) {
      throw new WarehouseException(step + " of " + open, e);
    }
  }
}
