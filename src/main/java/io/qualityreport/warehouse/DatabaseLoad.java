package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.SubmissionRows.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
    RowCounts counts = settlement.map(Settlement::counts).orElseThrow(this::unsettled);
    return attempt(
        "commit",
        () -> {
          recordPeriods();
          Submission submission =
              SubmissionRows.finish(connection, open.id(), outcome(counts, finishedAt));
          if (mode() == Mode.REPLACE && submission.loadNumber().isPresent()) {
            Supersession.record(connection, open);
          }
          return committed(submission);
        });
  }

  @Override
  public Submission reject(Message reason, Instant finishedAt) {
    requireOpen();
    return attempt(
        "reject",
        () -> {
          rows.close();
          quarantine.flush();
          Sql.of("delete from " + open.table().name())
              .add(" where \"submission_id\" = ?", open.id())
              .update(connection);
          Outcome outcome =
              new Outcome(
                  SubmissionState.REJECTED,
                  Optional.of(reason),
                  new RowCounts(taken + refused, 0, taken + refused, 0),
                  OptionalLong.empty(),
                  finishedAt);
          return committed(SubmissionRows.finish(connection, open.id(), outcome));
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

  private Outcome outcome(RowCounts counts, Instant finishedAt) throws SQLException {
    if (counts.accepted() == 0 && counts.rejected() == 0 && counts.duplicate() > 0) {
      Message known = Message.of("warehouse.all-rows-known", "rows", counts.duplicate());
      return new Outcome(
          SubmissionState.DUPLICATE, Optional.of(known), counts, OptionalLong.empty(), finishedAt);
    }
    SubmissionState state =
        counts.rejected() > 0 ? SubmissionState.PARTLY_LOADED : SubmissionState.LOADED;
    return new Outcome(state, Optional.empty(), counts, loadNumber(counts), finishedAt);
  }

  private OptionalLong loadNumber(RowCounts counts) throws SQLException {
    boolean counted =
        counts.accepted() > 0
            || (mode() == Mode.REPLACE && Supersession.supersedes(connection, open));
    return counted ? OptionalLong.of(LoadCounter.next(connection)) : OptionalLong.empty();
  }

  private void recordPeriods() throws SQLException {
    Sql.of("insert into submission_period (submission_id, period, row_count)")
        .add(" select r.\"submission_id\", r.\"period\", count(*) from " + open.table().name())
        .add(" r where r.\"submission_id\" = ?", open.id())
        .add(" group by r.\"submission_id\", r.\"period\"")
        .update(connection);
    Sql.of("insert into submission_period (submission_id, period, row_count)")
        .add(" select s.id, s.period, 0 from submission s")
        .add(" where s.id = ? and s.period is not null", open.id())
        .add(" and not exists (select 1 from submission_period p")
        .add(" where p.submission_id = s.id and p.period = s.period)")
        .update(connection);
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

  private Mode mode() {
    return open.table().contract().mode();
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
