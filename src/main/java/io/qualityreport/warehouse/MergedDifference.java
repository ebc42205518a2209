package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.PrimitiveIterator;

/**
 * Counts how the rows of two submissions differ by sorting hashes of their keys and contents, for a
 * database that joins by an index or not at all. Among ten million rows the odds that any two
 * hashes of 64 bits agree by chance are about one to 200,000, and then a count is one off.
 */
final class MergedDifference {
  private static final int PAGE = 5_000;

  private final Connection connection;
  private final DatasetTable table;
  private final RowPlaces places;
  private final String period;

  MergedDifference(Connection connection, DatasetTable table, RowPlaces places, String period) {
    this.connection = connection;
    this.places = places;
    this.table = table;
    this.period = period;
  }

  /** The hashes of one submission's rows. */
  private static final class Rows implements AutoCloseable {
    private final SortedRuns keys = new SortedRuns();
    private final SortedRuns contents = new SortedRuns();
    private long count;

    @Override
    public void close() {
      try (keys) {
        contents.close();
      }
    }
  }

  /** Rows of either, rows of the same key, and those of them that are the same. */
  CorrectionCount.Difference of(long earlier, long newer) throws SQLException {
    try (Rows one = rows(earlier);
        Rows other = rows(newer)) {
      long matched = common(one.keys, other.keys);
      return new CorrectionCount.Difference(
          one.count, matched, common(one.contents, other.contents), other.count);
    }
  }

  private Rows rows(long submission) throws SQLException {
    Rows rows = new Rows();
    long[] last = {0};
    long before;
    do {
      before = rows.count;
      Sql.of("select r.\"source_row\", " + DatasetTable.list("r.", table.fieldNames()))
          .add(" from " + table.name() + " r where ")
          .add(places.behind("r", submission, last[0]))
          .add(" and r.\"period\" = ? order by " + places.order("r"), period)
          .add(" fetch first " + PAGE + " rows only")
          .forEach(
              connection,
              row -> {
                last[0] = row.getLong(1);
                add(rows, row);
              });
    } while (rows.count == before + PAGE);
    return rows;
  }

  private void add(Rows rows, ResultSet row) throws SQLException {
    Object[] values = table.values(row, 2);
    long key = 0;
    boolean whole = true;
    for (String field : table.contract().primaryKey()) {
      Object value = values[table.contract().indexOf(field).orElseThrow()];
      whole &= value != null;
      key = KeyHash.with(key, value);
    }
    rows.count++;
    if (whole) {
      long content = key;
      for (Object value : values) {
        content = KeyHash.with(content, value);
      }
      rows.keys.add(key);
      rows.contents.add(content);
    }
  }

  private static long common(SortedRuns one, SortedRuns other) {
    PrimitiveIterator.OfLong a = one.sorted();
    PrimitiveIterator.OfLong b = other.sorted();
    if (!a.hasNext() || !b.hasNext()) {
      return 0;
    }
    long common = 0;
    long x = a.nextLong();
    long y = b.nextLong();
    while (true) {
      common += x == y ? 1 : 0;
      boolean left = x <= y;
      boolean right = x >= y;
      if ((left && !a.hasNext()) || (right && !b.hasNext())) {
        return common;
      }
      x = left ? a.nextLong() : x;
      y = right ? b.nextLong() : y;
    }
  }
}
