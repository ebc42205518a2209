package io.qualityreport.warehouse;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ledger of runs, in the database. */
final class DatabaseRuns implements RunLedger {
  private static final String SELECT = "select * from run ";
  private static final String BETWEEN = ",";
  private static final List<String> SEVERITIES = List.of("error", "warning", "note");

  private final Database database;

  DatabaseRuns(Database database) {
    this.database = database;
  }

  @Override
  public Run begin(Reading reading, String catalogHash, String trigger, Instant startedAt) {
    return database.write(
        "begin a run for " + reading,
        connection -> {
          long id =
              Insert.into("run")
                  .set("region", reading.region())
                  .set("counties", String.join(BETWEEN, reading.counties()))
                  .set("period", reading.period())
                  .set("watermark", reading.watermark())
                  .set("as_of", reading.asOf())
                  .set("catalog_hash", catalogHash)
                  .set("triggered_by", trigger)
                  .set("started_at", startedAt)
                  .numbered(connection);
          return Sql.of(SELECT + "where id = ?", id)
              .first(connection, DatabaseRuns::run)
              .orElseThrow();
        });
  }

  @Override
  public void complete(
      Run run,
      List<StoredFigure> figures,
      List<StoredFinding> findings,
      String reportHash,
      Instant finishedAt) {
    String attempted = "complete run " + run.id();
    database.write(
        attempted,
        connection -> {
          finish(connection, run, reportHash, finishedAt);
          for (StoredFigure figure : figures) {
            insert(connection, run.id(), figure);
          }
          for (StoredFinding finding : findings) {
            insert(connection, run.id(), finding);
          }
          return run;
        });
    database.reachDisk(attempted);
  }

  @Override
  public void inputs(Run run, String fingerprint) {
    database.run(
        "record what the report of run %d was made of".formatted(run.id()),
        connection ->
            Insert.into("run_inputs")
                .set("run_id", run.id())
                .set("fingerprint", fingerprint)
                .run(connection));
  }

  @Override
  public Optional<String> inputs(long runId) {
    return database.call(
        "find what the report of run %d was made of".formatted(runId),
        connection ->
            Sql.of("select fingerprint from run_inputs where run_id = ?", runId)
                .first(connection, row -> row.getString(1)));
  }

  @Override
  public List<Run> list(Optional<String> period) {
    Sql sql = Sql.of(SELECT);
    period.ifPresent(p -> sql.add("where period = ?", p));
    return database.call(
        "list runs", connection -> sql.add(" order by id").list(connection, DatabaseRuns::run));
  }

  @Override
  public Optional<Run> newestComplete(String region, String period) {
    return database.call(
        "find the newest run of region %s and period %s".formatted(region, period),
        connection ->
            Sql.of(SELECT + "where region = ? and period = ?", region, period)
                .add(" and finished_at is not null order by id desc fetch first 1 rows only")
                .first(connection, DatabaseRuns::run));
  }

  @Override
  public List<StoredFigure> figures(long runId) {
    return database
        .call(
            "read the figures of run " + runId,
            connection ->
                Sql.of("select * from figure_value where run_id = ?", runId)
                    .list(connection, DatabaseRuns::figure))
        .stream()
        .sorted(Comparator.comparing(StoredFigure::figureId).thenComparing(StoredFigure::group))
        .toList();
  }

  @Override
  public List<StoredFinding> findings(long runId) {
    return database
        .call(
            "read the findings of run " + runId,
            connection ->
                Sql.of("select * from finding where run_id = ?", runId)
                    .list(connection, DatabaseRuns::finding))
        .stream()
        .sorted(
            Comparator.comparingInt((StoredFinding f) -> SEVERITIES.indexOf(f.severity()))
                .thenComparing(StoredFinding::findingId))
        .toList();
  }

  private static void finish(Connection connection, Run run, String reportHash, Instant finishedAt)
      throws SQLException {
    int open =
        Sql.of("update run set finished_at = ?, report_hash = ?", finishedAt, reportHash)
            .add(" where id = ? and finished_at is null", run.id())
            .update(connection);
    if (open != 1) {
      throw new WarehouseException("run " + run.id() + " is unknown or complete already");
    }
  }

  private static void insert(Connection connection, long runId, StoredFigure figure)
      throws SQLException {
    Insert.into("figure_value")
        .set("run_id", runId)
        .set("figure_id", figure.figureId())
        .set("group_name", figure.group())
        .set("figure_value", figure.value())
        .set("numerator", figure.numerator())
        .set("denominator", figure.denominator())
        .set("row_count", figure.rows())
        .set("unit", figure.unit())
        .set("decimals", figure.decimals())
        .set("lower_bound", figure.lowerBound())
        .set("status", figure.status())
        .set("coverage", figure.coverage())
        .run(connection);
  }

  private static void insert(Connection connection, long runId, StoredFinding finding)
      throws SQLException {
    Insert.into("finding")
        .set("run_id", runId)
        .set("finding_id", finding.findingId())
        .set("check_id", finding.check())
        .set("severity", finding.severity())
        .set("subject", finding.subject())
        .set("expected", finding.expected())
        .set("actual", finding.actual())
        .set("explanation", Json.write(finding.explanation()))
        .set("evidence", Json.write(finding.evidence()))
        .run(connection);
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getLong("id"),
        new Reading(
            row.getString("region"),
            List.of(row.getString("counties").split(BETWEEN, -1)),
            row.getString("period"),
            row.getLong("watermark"),
            row.getObject("as_of", LocalDate.class)),
        row.getString("catalog_hash"),
        row.getString("triggered_by"),
        Columns.instant(row, "started_at").orElseThrow(),
        Columns.instant(row, "finished_at"),
        Columns.text(row, "report_hash"));
  }

  private static StoredFigure figure(ResultSet row) throws SQLException {
    return new StoredFigure(
        row.getString("figure_id"),
        row.getString("group_name"),
        Columns.decimal(row, "figure_value"),
        Columns.decimal(row, "numerator"),
        Columns.decimal(row, "denominator"),
        row.getLong("row_count"),
        row.getString("unit"),
        row.getInt("decimals"),
        row.getBoolean("lower_bound"),
        row.getString("status"),
        row.getString("coverage"));
  }

  private static StoredFinding finding(ResultSet row) throws SQLException {
    return new StoredFinding(
        row.getString("finding_id"),
        row.getString("check_id"),
        row.getString("severity"),
        row.getString("subject"),
        row.getString("expected"),
        row.getString("actual"),
        SubmissionRows.message(row.getString("explanation")),
        Json.read(row.getString("evidence"), new TypeReference<>() {}));
  }
}
