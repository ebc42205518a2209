package io.qualityreport.warehouse;

import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.SubmissionRows.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The ledger of submissions, in the database. */
final class DatabaseSubmissions implements SubmissionLedger {
  /**
   * Among so many rows for each violation that is asked for, the first are looked for: those of a
   * file of bad rows, those of one with a bad row here and there, all.
   */
  private static final List<Long> NEAR = List.of(1L, 20L);

  private final Database database;
  private final SubmissionNumbers numbers;

  DatabaseSubmissions(Database database) {
    this.database = database;
    this.numbers = new SubmissionNumbers(database);
  }

  @Override
  public List<Submission> list(Optional<String> period) {
    Sql sql = Sql.of(SubmissionRows.SELECT);
    period.ifPresent(
        p ->
            sql.add("where s.period = ? or exists (select 1 from submission_period p", p)
                .add(" where p.submission_id = s.id and p.period = ?)", p));
    return submissions("list submissions", sql.add(" order by s.id"));
  }

  @Override
  public Optional<Submission> find(long id) {
    return submissions(
            "find submission " + id, Sql.of(SubmissionRows.SELECT + "where s.id = ?", id))
        .stream()
        .findFirst();
  }

  @Override
  public List<Submission> unsettled(String arrivalKey) {
    return submissions(
        "find what was recorded of drop " + arrivalKey,
        Sql.of(SubmissionRows.SELECT + "where s.arrival_key = ? and not s.settled", arrivalKey)
            .add(" order by s.id"));
  }

  @Override
  public List<Submission> unsettled() {
    return submissions(
        "find the drops that were not settled",
        Sql.of(SubmissionRows.SELECT + "where not s.settled order by s.id"));
  }

  @Override
  public Optional<Submission> newestAccepted(
      String region, String dataset, Optional<String> period, String scope) {
    Sql sql =
        Sql.of(SubmissionRows.SELECT + "where s.region = ? and s.dataset = ?", region, dataset)
            .add(" and s.scope = ? and s.state in (?, ?) and s.rows_read > 0", scope)
            .with(SubmissionState.LOADED.code(), SubmissionState.PARTLY_LOADED.code());
    period.ifPresent(p -> sql.add(" and s.period = ?", p));
    return submissions(
            "find the newest submission of dataset %s in region %s".formatted(dataset, region),
            sql.add(" order by s.id desc fetch first 1 rows only"))
        .stream()
        .findFirst();
  }

  @Override
  public List<Submission> rejected(String region, String period) {
    return submissions(
        "find what was rejected of region %s and period %s".formatted(region, period),
        Sql.of(SubmissionRows.SELECT + "where s.region = ? and s.dataset is not null", region)
            .add(" and s.state = ?", SubmissionState.REJECTED.code())
            .add(" and (s.period = ? or s.period is null) order by s.id", period));
  }

  @Override
  public List<Violation> violations(long submissionId, int limit) {
    return database.call(
        "read the violations of submission " + submissionId,
        connection -> {
          for (long each : NEAR) {
            List<Violation> near = violations(connection, submissionId, limit, each * limit);
            if (near.size() == limit) {
              return near;
            }
          }
          return violations(connection, submissionId, limit, Long.MAX_VALUE);
        });
  }

  /** Those of the rows up to one: to sort all of them for the first few would take long. */
  private static List<Violation> violations(
      Connection connection, long submissionId, int limit, long lastRow) throws SQLException {
    String table = QuarantinePlaces.VIOLATION;
    QuarantinePlaces places = Dialect.of(connection).quarantine();
    return Sql.of("select source_row, field, rule, found, message from " + table + " where ")
        .add(places.upTo(table, submissionId, lastRow))
        .add(" order by " + places.violationOrder() + " fetch first ? rows only", limit)
        .list(
            connection,
            row ->
                new Violation(
                    row.getLong("source_row"),
                    Columns.text(row, "field"),
                    row.getString("rule"),
                    row.getString("found"),
                    SubmissionRows.message(row.getString("message"))));
  }

  @Override
  public List<Submission> waiting() {
    return submissions(
        "find what waits for a confirmation",
        Sql.of(SubmissionRows.SELECT + "where s.state = ?", SubmissionState.WAITING.code())
            .add(" order by s.id"));
  }

  @Override
  public List<Message> effects(long submissionId) {
    return database.call(
        "read what submission " + submissionId + " changes",
        connection -> SubmissionRows.effects(connection, submissionId));
  }

  @Override
  public boolean withdraw(long submissionId, Message reason, Instant at) {
    String attempted = "withdraw submission " + submissionId;
    boolean waited =
        database.write(
            attempted, connection -> WaitingRows.withdraw(connection, submissionId, reason, at));
    database.reachDisk(attempted);
    return waited;
  }

  @Override
  public Submission record(
      Arrival arrival,
      SheetFacts facts,
      SubmissionState state,
      Message reason,
      Instant finishedAt) {
    Outcome outcome =
        new Outcome(state, Optional.of(reason), RowCounts.NONE, OptionalLong.empty(), finishedAt);
    String attempted =
        "record %s as %s (sha256 %s)".formatted(arrival.fileName(), state.code(), arrival.sha256());
    long id = numbers.reserve(arrival, facts);
    Submission recorded =
        database.write(
            attempted,
            connection -> {
              SubmissionRows.insert(connection, database.node(), id, arrival, facts);
              Submission submission = SubmissionRows.finish(connection, id, outcome);
              if (state == SubmissionState.DUPLICATE) {
                WaitingRows.overtake(connection, submission, finishedAt);
              }
              return submission;
            });
    database.reachDisk(attempted);
    return recorded;
  }

  @Override
  public void settle(String arrivalKey) {
    database.write(
        "settle drop " + arrivalKey,
        connection ->
            Sql.of("update submission set settled = true where arrival_key = ?", arrivalKey)
                .update(connection));
  }

  @Override
  public long newest() {
    return database.call(
        "read the newest submission's number",
        connection ->
            Sql.of("select coalesce(max(id), 0) from submission")
                .first(connection, row -> row.getLong(1))
                .orElseThrow());
  }

  @Override
  public long newestLoad() {
    return database.call("read the newest load number", LoadCounter::newest);
  }

  @Override
  public String mark(List<String> counties) {
    return database
        .call(
            "mark what is recorded of " + counties,
            connection ->
                Sql.of("select state, count(*), max(id), max(load_number), sum(rows_read),")
                    .add(" sum(rows_accepted), max(finished_at) as finished_at")
                    .add(" from submission where ")
                    .add(Sql.in("region", counties))
                    .add(" group by state order by state")
                    .list(connection, DatabaseSubmissions::marked))
        .toString();
  }

  private static String marked(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i < 7; i++) {
      cells.add(row.getString(i));
    }
    cells.add(Columns.instant(row, "finished_at").toString());
    return String.join(",", cells);
  }

  private List<Submission> submissions(String attempted, Sql sql) {
    return database.call(attempted, connection -> sql.list(connection, SubmissionRows::read));
  }
}
