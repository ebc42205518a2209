package io.qualityreport.warehouse;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.text.Message;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Rows of the ledger's table {@code submission}. */
final class SubmissionRows {
  /** Begin of every query for {@link #read}. */
  static final String SELECT = "select s.* from submission s ";

  /** State of a submission whose transaction is still open, so that nobody ever sees it. */
  private static final String LOADING = "loading";

  private SubmissionRows() {}

  /**
   * What became of a submission.
   *
   * @param state its state
   * @param reason why, for a rejected or duplicate one
   * @param counts where its rows went
   * @param loadNumber its load number, if it is in effect
   * @param finishedAt when that was known
   */
  record Outcome(
      SubmissionState state,
      Optional<Message> reason,
      RowCounts counts,
      OptionalLong loadNumber,
      Instant finishedAt) {}

  /** Makes the row under a number that was reserved for it. */
  static void insert(Connection connection, String node, long id, Arrival arrival, SheetFacts facts)
      throws SQLException {
    SubmissionNumbers.use(connection, id);
    Insert.into("submission")
        .set("id", id)
        .set("region", arrival.region())
        .set("department", arrival.department())
        .set("file_name", arrival.fileName())
        .set("sha256", arrival.sha256())
        .set("size_bytes", arrival.bytes())
        .set("arrival_key", arrival.key())
        .set("route", arrival.route())
        .set("received_at", arrival.receivedAt())
        .set("dataset", facts.dataset())
        .set("sheet", facts.sheet())
        .set("format", facts.format())
        .set("charset", facts.charset())
        .set("header_map", Json.write(new TreeMap<>(facts.header().columns())))
        .set("period", facts.period())
        .set("scope", facts.scope())
        .set("snapshot_on", facts.snapshotOn())
        .set("state", LOADING)
        .set("rows_read", 0)
        .set("rows_accepted", 0)
        .set("rows_rejected", 0)
        .set("rows_duplicate", 0)
        .set("node", node)
        .set("settled", false)
        .run(connection);
  }

  /** Writes what became of a submission and returns it as the ledger has it now. */
  static Submission finish(Connection connection, long id, Outcome outcome) throws SQLException {
    RowCounts counts = outcome.counts();
    Sql.of("update submission set state = ?, reason = ?, finished_at = ?, load_number = ?,")
        .add(" rows_read = ?, rows_accepted = ?, rows_rejected = ?, rows_duplicate = ?")
        .add(" where id = ?")
        .with(outcome.state().code(), outcome.reason().map(Json::write))
        .with(outcome.finishedAt(), outcome.loadNumber())
        .with(counts.read(), counts.accepted(), counts.rejected(), counts.duplicate())
        .with(id)
        .update(connection);
    return Sql.of(SELECT + "where s.id = ?", id)
        .first(connection, SubmissionRows::read)
        .orElseThrow(() -> new SQLException("submission " + id + " is gone"));
  }

  /** Records how many of its rows correct an earlier submission's. */
  static void correcting(Connection connection, long id, long rows) throws SQLException {
    Sql.of("update submission set rows_correcting = ? where id = ?", rows, id).update(connection);
  }

  /** Keeps what a submission changes, one message a line. */
  static int effects(Connection connection, long id, List<Message> lines) throws SQLException {
    Optional<String> json = lines.isEmpty() ? Optional.empty() : Optional.of(Json.write(lines));
    return Sql.of("update submission set effects = ? where id = ?", json, id).update(connection);
  }

  /** What {@link #effects(Connection, long, List)} kept. */
  static List<Message> effects(Connection connection, long id) throws SQLException {
    return Sql.of("select effects from submission where id = ? and effects is not null", id)
        .first(connection, row -> row.getString(1))
        .map(json -> Json.read(json, new TypeReference<List<Message>>() {}))
        .orElse(List.of());
  }

  static Submission read(ResultSet row) throws SQLException {
    Arrival arrival = arrival(row);
    Instant finished = Columns.instant(row, "finished_at").orElse(arrival.receivedAt());
    return new Submission(
        row.getLong("id"),
        arrival,
        facts(row),
        SubmissionState.of(row.getString("state")),
        Columns.text(row, "reason").map(SubmissionRows::message),
        counts(row),
        Columns.number(row, "load_number"),
        Duration.between(arrival.receivedAt(), finished),
        row.getBoolean("settled"));
  }

  private static Arrival arrival(ResultSet row) throws SQLException {
    return new Arrival(
        row.getString("region"),
        row.getString("department"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        row.getString("arrival_key"),
        row.getString("route"),
        Columns.instant(row, "received_at").orElseThrow());
  }

  private static SheetFacts facts(ResultSet row) throws SQLException {
    return new SheetFacts(
        Columns.text(row, "dataset"),
        row.getString("sheet"),
        row.getString("format"),
        Columns.text(row, "charset"),
        new HeaderMap(Json.read(row.getString("header_map"), new TypeReference<>() {})),
        Columns.text(row, "period"),
        row.getString("scope"),
        Optional.ofNullable(row.getObject("snapshot_on", LocalDate.class)));
  }

  private static RowCounts counts(ResultSet row) throws SQLException {
    return new RowCounts(
        row.getLong("rows_read"),
        row.getLong("rows_accepted"),
        row.getLong("rows_rejected"),
        row.getLong("rows_duplicate"));
  }

  static Message message(String json) {
    return Json.read(json, new TypeReference<>() {});
  }
}
