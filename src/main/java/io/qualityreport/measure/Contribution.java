package io.qualityreport.measure;

import io.qualityreport.warehouse.SourcedRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows that one target counts: all are counted by submission, the first by submission and row
 * are kept, in whatever order they come.
 */
final class Contribution {
  private static final Comparator<SourcedRow> ORDER =
      Comparator.comparingLong(SourcedRow::submissionId).thenComparingLong(SourcedRow::sourceRow);

  private final int keep;
  private final PriorityQueue<SourcedRow> first = new PriorityQueue<>(ORDER.reversed());
  private final SortedMap<Long, Long> bySubmission = new TreeMap<>();

  Contribution(int keep) {
    this.keep = keep;
  }

  /** What was counted before. */
  Contribution(List<SourcedRow> first, Map<Long, Long> bySubmission) {
    this(first.size());
    this.first.addAll(first);
    this.bySubmission.putAll(bySubmission);
  }

  /** Counts a row, and keeps it if it is one of the first. */
  void add(SourcedRow row) {
    count(row.submissionId(), 1);
    offer(row);
  }

  /** Counts the rows of another one. */
  void add(Contribution other) {
    other.bySubmission.forEach(this::count);
    other.first.forEach(this::offer);
  }

  /** Counts rows of a submission. */
  void count(long submission, long rows) {
    bySubmission.merge(submission, rows, Long::sum);
  }

  /** Keeps a row if it is one of the first so far. */
  void offer(SourcedRow row) {
    if (first.size() < keep) {
      first.add(row);
    } else if (wants(row)) {
      first.remove();
      first.add(row);
    }
  }

  /** Whether a row would be one of the first so far. */
  boolean wants(SourcedRow row) {
    return first.size() < keep || (keep > 0 && ORDER.compare(row, first.element()) < 0);
  }

  /** The first rows, in order. */
  List<SourcedRow> first() {
    return first.stream().sorted(ORDER).toList();
  }

  /** How many rows of each submission, by its number. */
  Map<Long, Long> bySubmission() {
    return bySubmission;
  }

  /** How many rows. */
  long rows() {
    return bySubmission.values().stream().mapToLong(Long::longValue).sum();
  }
}
