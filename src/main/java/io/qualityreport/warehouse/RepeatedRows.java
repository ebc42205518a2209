package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through the candidates of one key and gives those rows that do repeat an earlier one. */
final class RepeatedRows {
  private final Connection connection;
  private final DatasetTable table;
  private final RepeatedKeys keys;
  private final RowPlaces places;
  private final Map<List<Object>, Found> firsts = new HashMap<>();
  private long group = -1;

  /**
   * A row of the table.
   *
   * @param values in the order of the contract's fields
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared as a record
  record Found(long sourceRow, String period, Object[] values) {}

  /** Takes a row and the first that has its key. */
  @FunctionalInterface
  interface Taker {
    void take(Found repeat, Found first) throws SQLException;
  }

  RepeatedRows(Connection connection, DatasetTable table, RowPlaces places, RepeatedKeys keys) {
    this.places = places;
    this.connection = connection;
    this.table = table;
    this.keys = keys;
  }

  /**
   * Rows of one group come one after another, those of one key in the order of the sheet; those
   * that were taken out for another key do not come.
   */
  void forEach(long submissionId, Taker taker) throws SQLException {
    Sql.of("select c.group_number, r.\"source_row\", r.\"period\", ")
        .add(DatasetTable.list("r.", table.fieldNames()))
        .add(" from key_candidate c join " + table.name())
        .add(" r on " + places.at("r", "c.submission_id", "c.source_row"))
        .add(" where c.submission_id = ? and ", submissionId)
        .add(places.ofSubmission("r", submissionId))
        .add(" order by c.group_number, c.source_row")
        .forEach(connection, row -> take(row, taker));
  }

  private void take(ResultSet row, Taker taker) throws SQLException {
    if (row.getLong(1) != group) {
      group = row.getLong(1);
      firsts.clear();
    }
    Found found = new Found(row.getLong(2), row.getString(3), table.values(row, 4));
    List<Object> key = keys.of(found.period(), found.values());
    Found first = key.isEmpty() ? found : firsts.putIfAbsent(key, found);
    if (first != null && !key.isEmpty()) {
      taker.take(found, first);
    }
  }
}
