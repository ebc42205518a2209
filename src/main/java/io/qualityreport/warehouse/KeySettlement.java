package io.qualityreport.warehouse;

import static java.util.stream.Collectors.joining;

import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.Violation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Settles keys once all rows of a submission are in its dataset's table, by the database, so that
 * memory does not grow with the file.
 */
final class KeySettlement {
  private final Connection connection;
  private final DatasetTable table;
  private final long submissionId;
  private final RawCells rawCells;
  private final Quarantine quarantine;

  /**
   * Rows taken out of the table, and rows that stay and correct others.
   *
   * @param quarantined rows that contradict an earlier one
   * @param duplicates rows that repeat an earlier one
   * @param corrections rows that correct an earlier submission's
   */
  record Result(long quarantined, long duplicates, long corrections) {}

  /** A row that repeats a key of its submission. */
  private record Repeat(long sourceRow, long firstRow, boolean same, Object[] values) {}

  KeySettlement(Connection connection, OpenSubmission open, Quarantine quarantine) {
    this.connection = connection;
    this.table = open.table();
    this.submissionId = open.id();
    this.rawCells = new RawCells(open.table().contract(), open.facts().header());
    this.quarantine = quarantine;
  }

  Result settle() throws SQLException {
    Result within = new Result(0, 0, 0);
    for (RowKey key : RowKey.of(table.contract())) {
      within = repeats(within, key);
    }
    quarantine.flush();
    return table.contract().mode() == Mode.APPEND && !table.contract().primaryKey().isEmpty()
        ? against(within)
        : within;
  }

  /** Takes out rows whose key stands in an earlier row of the submission; the first one stays. */
  private Result repeats(Result before, RowKey key) throws SQLException {
    long[] counts = {before.quarantined(), before.duplicates()};
    try (Batch removal = new Batch(connection, removal())) {
      repeated(key.perPeriod() ? table.keyWithinSubmission() : key.fields())
          .forEach(
              connection,
              row -> {
                Repeat repeat = repeat(row);
                removal.add(submissionId, repeat.sourceRow());
                if (repeat.same()) {
                  counts[1]++;
                } else {
                  counts[0]++;
                  quarantine(repeat, key);
                }
              });
      removal.flush();
    }
    return new Result(counts[0], counts[1], before.corrections());
  }

  /**
   * Left joins, and a bound that every period has, make H2 group along the key's index and look up
   * only the few keys that repeat.
   */
  private Sql repeated(List<String> key) {
    return Sql.of("select r.\"source_row\", f.\"source_row\", case when ")
        .add(table.sameContent("r", "f") + " then 1 else 0 end, ")
        .add(DatasetTable.list("r.", table.fieldNames()))
        .add(" from (select \"submission_id\", min(\"source_row\") as first_row, ")
        .add(DatasetTable.list("", key) + " from " + table.name())
        .add(" where \"submission_id\" = ? and \"period\" >= ''", submissionId)
        .add(
            key.stream()
                .map(k -> " and " + DatasetTable.quoted(k) + " is not null")
                .collect(joining()))
        .add(" group by \"submission_id\", " + DatasetTable.list("", key))
        .add(" having count(*) > 1) g left join " + table.name())
        .add(" r on r.\"submission_id\" = g.\"submission_id\" and ")
        .add(DatasetTable.equal("r", "g", key) + " and r.\"source_row\" > g.first_row")
        .add(" left join " + table.name() + " f on f.\"submission_id\" = g.\"submission_id\"")
        .add(" and f.\"source_row\" = g.first_row")
        .add(" order by r.\"source_row\"");
  }

  private String removal() {
    return "delete from " + table.name() + " where \"submission_id\" = ? and \"source_row\" = ?";
  }

  private Repeat repeat(ResultSet row) throws SQLException {
    return new Repeat(row.getLong(1), row.getLong(2), row.getInt(3) == 1, table.values(row, 4));
  }

  private void quarantine(Repeat repeat, RowKey key) throws SQLException {
    Violation violation =
        key.repeated(table.contract(), repeat.sourceRow(), repeat.firstRow(), repeat.values());
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
        Sql.of("delete from " + table.name() + " n where n.\"submission_id\" = ?", submissionId)
            .add(" and exists (" + earlier + " and " + table.sameContent("e", "n"))
            .add(" and not exists (" + newer + " and l.\"submission_id\" < n.\"submission_id\"))")
            .update(connection);
    long corrections =
        Sql.of("select count(*) from " + table.name() + " n")
            .add(" where n.\"submission_id\" = ? and exists (" + earlier + ")", submissionId)
            .first(connection, row -> row.getLong(1))
            .orElseThrow();
    return new Result(within.quarantined(), within.duplicates() + known, corrections);
  }
}
