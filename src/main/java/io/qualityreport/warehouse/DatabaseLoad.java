package io.qualityreport.warehouse;

import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A load in one transaction of one connection. Its number is reserved and the ledger's row made
 * when the first row comes, so that a load that is given up before (the same content again) costs
 * none.
 */
final class DatabaseLoad implements SubmissionLoad {
  private final Database database;
  private final Dialect dialect;
  private final Optional<Lease> lease;
  private final SubmissionNumbers numbers;
  private final Connection connection;
  private final Arrival arrival;
  private final SheetFacts facts;
  private final DatasetTable table;

  private Optional<LoadWriter> begun = Optional.empty();
  private Optional<Settlement> settlement = Optional.empty();
  private boolean done;

  /** A step of the load. */
  @FunctionalInterface
  private interface Step<T> {
    T run() throws SQLException;
  }

  /**
   * Takes over a connection that holds the dataset's lock; closing the load closes it. The lease
   * that this thread works under must be held when it is committed.
   */
  DatabaseLoad(
      Database database,
      Connection connection,
      Arrival arrival,
      SheetFacts facts,
      DatasetTable table) {
    this.database = database;
    this.dialect = database.dialect();
    this.lease = database.fence().current();
    this.numbers = new SubmissionNumbers(database);
    this.connection = connection;
    this.arrival = arrival;
    this.facts = facts;
    this.table = table;
  }

  /**
   * Goes on with a submission that waits; what was known of its rows is found out again. Empty, and
   * closed, if it does not wait.
   */
  Optional<SubmissionLoad> resume(long id) throws SQLException {
    if (!WaitingRows.hold(connection, id)) {
      close();
      return Optional.empty();
    }
    OpenSubmission open = new OpenSubmission(id, arrival, facts, table);
    Quarantine.forget(connection, id);
    SubmissionRows.effects(connection, id, List.of());
    begun = Optional.of(new LoadWriter(dialect, connection, open, dialect.within(connection)));
    return Optional.of(this);
  }

  @Override
  public long submissionId() {
    return attempt("reserve the number", this::writer).open().id();
  }

  @Override
  public void accept(long sourceRow, String period, Object[] values) {
    requireReading();
    try {
      writer().accept(sourceRow, period, values);
    } catch (SQLException e) {
      throw failed("add row " + sourceRow, e);
    }
  }

  @Override
  public void refuse(long sourceRow, List<String> cells, List<Violation> violations) {
    requireReading();
    try {
      writer().refuse(sourceRow, cells, violations);
    } catch (SQLException e) {
      throw failed("put row " + sourceRow + " into quarantine", e);
    }
  }

  @Override
  public Settlement settleKeys() {
    requireReading();
    Settlement settled = attempt("settle keys", this::settled);
    settlement = Optional.of(settled);
    return settled;
  }

  private Settlement settled() throws SQLException {
    Settlement settled = writer().settle();
    SubmissionRows.correcting(connection, writer().open().id(), settled.corrections());
    return settled;
  }

  @Override
  public Optional<Correction> correction() {
    Settlement settled = settlement.orElseThrow(this::unsettled);
    return attempt(
        "compare with what is in effect",
        () -> new CorrectionCount(connection, writer()).of(settled));
  }

  @Override
  public <T> T preview(Function<Preview, T> look) {
    requireOpen();
    if (settlement.isEmpty()) {
      throw unsettled();
    }
    return attempt("look ahead", () -> lookAhead(look));
  }

  /** The number that nobody else has, so that no other load waits for this look to end. */
  private <T> T lookAhead(Function<Preview, T> look) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      OpenSubmission open = writer().open();
      long number = Long.MAX_VALUE - open.id();
      new LoadEnd(connection, writer()).pretend(number);
      DatabaseRows rows = new DatabaseRows(new OpenSession(connection));
      return look.apply(new Preview(rows, number - 1, number));
    } finally {
      connection.rollback(before);
    }
  }

  @Override
  public void effects(List<Message> lines) {
    requireOpen();
    attempt(
        "keep what it changes",
        () -> SubmissionRows.effects(connection, writer().open().id(), lines));
  }

  @Override
  public Submission commit(Instant finishedAt) {
    requireOpen();
    RowCounts counts = settlement.map(Settlement::counts).orElseThrow(this::unsettled);
    return attempt(
        "commit", () -> committed(new LoadEnd(connection, writer()).loaded(counts, finishedAt)));
  }

  @Override
  public Submission await(Message reason, Instant finishedAt) {
    requireOpen();
    RowCounts counts = settlement.map(Settlement::counts).orElseThrow(this::unsettled);
    return attempt(
        "let it wait",
        () -> {
          LoadEnd end = new LoadEnd(connection, writer());
          return committed(end.waiting(reason, counts, finishedAt));
        });
  }

  @Override
  public Submission reject(Message reason, Instant finishedAt) {
    requireOpen();
    return attempt(
        "reject",
        () -> {
          LoadWriter writer = writer();
          writer.flush();
          LoadEnd end = new LoadEnd(connection, writer);
          return committed(end.rejected(reason, writer.read(), finishedAt));
        });
  }

  @Override
  public void close() {
    attempt(
        "close",
        () -> {
          boolean open = !done;
          done = true;
          try (connection) {
            giveUp(open);
          }
          return done;
        });
  }

  /** A COPY that is still open would have the rollback wait for it; the lock goes last. */
  private void giveUp(boolean open) throws SQLException {
    try {
      if (begun.isPresent()) {
        begun.get().close();
      }
    } finally {
      if (open) {
        connection.rollback();
      }
    }
  }

  private LoadWriter writer() throws SQLException {
    if (begun.isEmpty()) {
      long id = numbers.reserve(arrival, facts);
      SubmissionRows.insert(connection, database.node(), id, arrival, facts);
      OpenSubmission open = new OpenSubmission(id, arrival, facts, table);
      begun = Optional.of(new LoadWriter(dialect, connection, open, loaders(open)));
    }
    return begun.get();
  }

  private Loaders loaders(OpenSubmission open) {
    return dialect.commitsLargeLoadsSlowly()
        ? new RowsAhead(database, connection, open)
        : dialect.within(connection);
  }

  private Submission committed(Submission submission) throws SQLException {
    writer().arrive();
    Fence.check(connection, lease);
    connection.commit();
    done = true;
    dialect.reachDisk(connection);
    return submission;
  }

  private void requireReading() {
    requireOpen();
    if (settlement.isPresent()) {
      throw new IllegalStateException("keys of " + this + " were settled already");
    }
  }

  private void requireOpen() {
    if (done) {
      throw new IllegalStateException(this + " was committed, rejected or closed already");
    }
  }

  private IllegalStateException unsettled() {
    return new IllegalStateException("keys of " + this + " must be settled before it is committed");
  }

  private <T> T attempt(String step, Step<T> action) {
    try {
      return action.run();
    } catch (SQLException e) {
      throw failed(step, e);
    }
  }

  private WarehouseException failed(String step, SQLException cause) {
    return new WarehouseException(step + " of " + this, cause);
  }

  /** For exceptions: the ids an operator searches for. */
  @Override
  public String toString() {
    String number = begun.map(w -> w.open().id() + " ").orElse("");
    return "submission %s(%s, %s/%s, file %s, sha256 %s)"
        .formatted(
            number,
            table.contract().name(),
            arrival.region(),
            arrival.department(),
            arrival.fileName(),
            arrival.sha256());
  }
}
