package io.qualityreport.measure;

import io.qualityreport.warehouse.SourcedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that the same targets count, because they answer all questions alike: what the targets need
 * is summed up once for all of them.
 */
final class RowKind {
  private final List<MeasuredRows> counting;
  private final List<MeasuredRows> distinct;
  private final List<FieldSums> sums;
  private final Map<Long, long[]> bySubmission = new HashMap<>();
  private long lastSubmission = -1;
  private long[] ofLastSubmission = {0};
  private long rows;
  private SourcedRow beyond;

  /** The sums of one field, at its place in a row. */
  private record FieldSums(String field, int place, Sums sums) {}

  /**
   * Makes a kind without rows.
   *
   * @param counting the targets that count its rows
   */
  RowKind(List<MeasuredRows> counting) {
    this.counting = List.copyOf(counting);
    this.distinct = counting.stream().filter(MeasuredRows::distinct).toList();
    this.sums =
        counting.stream()
            .filter(m -> !m.distinct() && !m.field().isEmpty())
            .map(MeasuredRows::field)
            .distinct()
            .map(field -> new FieldSums(field, counting.get(0).place(field), new Sums()))
            .toList();
  }

  /** Adds a row of this kind. */
  void add(SourcedRow row) {
    rows++;
    if (row.submissionId() != lastSubmission) {
      lastSubmission = row.submissionId();
      ofLastSubmission = bySubmission.computeIfAbsent(lastSubmission, id -> new long[1]);
    }
    ofLastSubmission[0]++;
    for (FieldSums field : sums) {
      field.sums().add(row.values()[field.place()]);
    }
    for (MeasuredRows target : distinct) {
      target.meet(row);
    }
    offer(row);
  }

  /** Most rows come after the first of every target: once one was of no use, later ones are not. */
  private void offer(SourcedRow row) {
    if (beyond != null && !before(row, beyond)) {
      return;
    }
    boolean wanted = false;
    for (MeasuredRows target : counting) {
      wanted |= target.offer(row);
    }
    beyond = wanted ? beyond : row;
  }

  private static boolean before(SourcedRow row, SourcedRow other) {
    return row.submissionId() < other.submissionId()
        || (row.submissionId() == other.submissionId() && row.sourceRow() < other.sourceRow());
  }

  /** Gives the targets what was summed up. */
  void close() {
    Map<String, Sums> byField = new HashMap<>();
    sums.forEach(field -> byField.put(field.field(), field.sums()));
    for (MeasuredRows target : counting) {
      target.add(rows, byField.getOrDefault(target.field(), new Sums()));
      bySubmission.forEach((submission, n) -> target.count(submission, n[0]));
    }
  }
}
