package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds rows of a submission that may have the same key, while they are loaded and without an
 * index: of each row its key's hash is kept, and where it stands. Rows that agree are candidates
 * only; the database tells whether they have the same key. Not thread-safe.
 */
final class RepeatedKeys implements AutoCloseable {
  private final RowKey key;
  private final int[] fields;
  private final HashedRows rows = new HashedRows();

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
    rows.add(hash, row);
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
  long candidates(long submissionId, HoldingLoader into) throws SQLException {
    long[] count = {0};
    rows.shared(
        (hash, row) -> {
          into.add(new Object[] {submissionId, hash, row});
          count[0]++;
          if (into.full()) {
            into.flush();
          }
        });
    into.flush();
    return count[0];
  }

  @Override
  public void close() {
    rows.close();
  }
}
