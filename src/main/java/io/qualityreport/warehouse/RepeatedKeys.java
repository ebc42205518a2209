package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/**
 * Finds rows of a submission that may have the same key, while they are loaded and without an
 * index: of each row 37 bits of its key's hash are kept, and where it stands. Rows that agree are
 * candidates only; the database tells whether they have the same key. Not thread-safe.
 */
final class RepeatedKeys implements AutoCloseable {
  private static final int ROW_BITS = 27;
  private static final long ROWS = 1L << ROW_BITS;

  private final RowKey key;
  private final int[] fields;
  private final SortedRuns rows = new SortedRuns();
  private long lastRow;

  RepeatedKeys(DatasetContract contract, RowKey key) {
    this.key = key;
    this.fields = key.fields().stream().mapToInt(f -> contract.indexOf(f).orElseThrow()).toArray();
  }

  /** One for each key of a dataset, in the order in which they are settled. */
  static List<RepeatedKeys> of(DatasetContract contract) {
    return RowKey.of(contract).stream().map(k -> new RepeatedKeys(contract, k)).toList();
  }

  RowKey key() {
    return key;
  }

  /** Takes a row; one that lacks a part of the key repeats none. */
  void add(long row, String period, Object[] values) {
    long hash = key.perPeriod() ? KeyHash.with(0, period) : 0;
    for (int field : fields) {
      if (values[field] == null) {
        return;
      }
      hash = KeyHash.with(hash, values[field]);
    }
    lastRow = Math.max(lastRow, row);
    rows.add((hash << ROW_BITS) | (row & (ROWS - 1)));
  }

  /** The values of a key, the same where the databases hold them for equal; empty if one lacks. */
  List<Object> of(String period, Object[] values) {
    List<Object> found = new ArrayList<>();
    found.add(key.perPeriod() ? period : "");
    for (int field : fields) {
      if (values[field] == null) {
        return List.of();
      }
      found.add(RowContent.comparable(values[field]));
    }
    return found;
  }

  /**
   * Adds the candidates to a loader: submission, group, row.
   *
   * @return how many there are; rows of different keys are in different groups, or nearly always
   */
  long candidates(long submissionId, BulkLoader into) throws SQLException {
    PrimitiveIterator.OfLong sorted = rows.sorted();
    long count = 0;
    long previous = sorted.hasNext() ? sorted.nextLong() : 0;
    boolean added = false;
    while (sorted.hasNext()) {
      long next = sorted.nextLong();
      boolean alike = next >>> ROW_BITS == previous >>> ROW_BITS;
      if (alike && !added) {
        count += add(submissionId, previous, into);
      }
      if (alike) {
        count += add(submissionId, next, into);
      }
      added = alike;
      previous = next;
    }
    into.flush();
    return count;
  }

  /** In a sheet of more rows than fit beside the hash every row that it may be. */
  private long add(long submissionId, long entry, BulkLoader into) throws SQLException {
    long count = 0;
    for (long row = entry & (ROWS - 1); row <= lastRow; row += ROWS) {
      into.add(new Object[] {submissionId, entry >>> ROW_BITS, row});
      count++;
    }
    if (into.full()) {
      into.flush();
    }
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }
}
