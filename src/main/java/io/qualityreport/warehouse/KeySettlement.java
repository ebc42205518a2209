package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.Violation;
import io.qualityreport.warehouse.RepeatedRows.Found;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Settles keys once all rows of a submission are in its dataset's table. Which rows may repeat a
 * key was found out while they came; what they are is asked of the database, so that memory does
 * not grow with the file.
 */
final class KeySettlement {
  private final Connection connection;
  private final DatasetTable table;
  private final RowPlaces places;
  private final long submissionId;
  private final RawCells rawCells;
  private final Quarantine quarantine;
  private final HoldingLoader candidates;
  private final LoadedPeriods periods;

  /**
   * Rows taken out of the table, and rows that stay and correct others.
   *
   * @param quarantined rows that contradict an earlier one
   * @param duplicates rows that repeat an earlier one
   * @param corrections rows that correct an earlier submission's
   */
  record Result(long quarantined, long duplicates, long corrections) {}

  /**
   * Makes a settlement.
   *
   * @param candidates where rows of {@code key_candidate} go
   * @param periods is told of rows that are taken out
   */
  KeySettlement(
      Connection connection,
      OpenSubmission open,
      Quarantine quarantine,
      HoldingLoader candidates,
      LoadedPeriods periods)
      throws SQLException {
    this.connection = connection;
    this.places = Dialect.of(connection).places();
    this.candidates = candidates;
    this.periods = periods;
    this.table = open.table();
    this.submissionId = open.id();
    this.rawCells = new RawCells(open.table().contract(), open.facts().header());
    this.quarantine = quarantine;
  }

  Result settle(List<RepeatedKeys> keys) throws SQLException {
    Result within = new Result(0, 0, 0);
    for (RepeatedKeys key : keys) {
      within = repeats(within, key);
    }
    quarantine.flush();
    return table.contract().mode() == Mode.APPEND && !table.contract().primaryKey().isEmpty()
        ? against(within)
        : within;
  }

  /** Takes out rows whose key stands in an earlier row of the submission; the first one stays. */
  private Result repeats(Result before, RepeatedKeys keys) throws SQLException {
    if (keys.candidates(submissionId, candidates) == 0) {
      return before;
    }
    long[] counts = {before.quarantined(), before.duplicates()};
    try (Batch removal = new Batch(connection, removal())) {
      new RepeatedRows(connection, table, places, keys)
          .forEach(
              submissionId,
              (repeat, first) -> {
                removal.add(submissionId, repeat.sourceRow());
                periods.remove(repeat.period());
                if (RowContent.same(repeat.values(), first.values())) {
                  counts[1]++;
                } else {
                  counts[0]++;
                  quarantine(repeat, first, keys.key());
                }
              });
      removal.flush();
    }
    Sql.of("delete from key_candidate where submission_id = ?", submissionId).update(connection);
    return new Result(counts[0], counts[1], before.corrections());
  }

  private String removal() {
    return "delete from %s r where %s"
        .formatted(table.name(), places.at("r", "cast(? as bigint)", "cast(? as bigint)"));
  }

  private void quarantine(Found repeat, Found first, RowKey key) throws SQLException {
    Violation violation =
        key.repeated(table.contract(), repeat.sourceRow(), first.sourceRow(), repeat.values());
    quarantine.add(repeat.sourceRow(), rawCells.of(repeat.values()), List.of(violation));
    if (quarantine.full()) {
      quarantine.flush();
    }
  }

  /**
   * Takes out rows that the warehouse has already, and counts those that correct one. The row that
   * a key has in effect is that of the newest submission; submissions of one dataset and region
   * come one after another, so that their numbers ascend.
   */
  private Result against(Result within) throws SQLException {
    String earlier =
        "select 1 from %s e where %s and e.\"submission_id\" < n.\"submission_id\""
            .formatted(table.name(), DatasetTable.equal("e", "n", table.keyAmongSubmissions()));
    String newer =
        "select 1 from %s l where %s and l.\"submission_id\" > e.\"submission_id\""
            .formatted(table.name(), DatasetTable.equal("l", "e", table.keyAmongSubmissions()));
    long known =
        Sql.of("delete from " + table.name() + " n where ")
            .add(places.ofSubmission("n", submissionId))
            .add(" and exists (" + earlier + " and " + table.sameContent("e", "n"))
            .add(" and not exists (" + newer + " and l.\"submission_id\" < n.\"submission_id\"))")
            .update(connection);
    if (known > 0) {
      periods.forget();
    }
    long corrections =
        Sql.of("select count(*) from " + table.name() + " n")
            .add(" where ")
            .add(places.ofSubmission("n", submissionId))
            .add(" and exists (" + earlier + ")")
            .first(connection, row -> row.getLong(1))
            .orElseThrow();
    return new Result(within.quarantined(), within.duplicates() + known, corrections);
  }
}
