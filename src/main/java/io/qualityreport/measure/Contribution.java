package io.qualityreport.measure;

import io.qualityreport.warehouse.SourcedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows that one target counts: all are counted by submission, the first are kept. */
final class Contribution {
  private final int keep;
  private final List<SourcedRow> first;
  private final SortedMap<Long, Long> bySubmission;

  Contribution(int keep) {
    this(keep, new ArrayList<>(), new TreeMap<>());
  }

  /** What was counted before. */
  Contribution(List<SourcedRow> first, SortedMap<Long, Long> bySubmission) {
    this(first.size(), first, bySubmission);
  }

  private Contribution(int keep, List<SourcedRow> first, SortedMap<Long, Long> bySubmission) {
    this.keep = keep;
    this.first = first;
    this.bySubmission = bySubmission;
  }

  void add(SourcedRow row) {
    bySubmission.merge(row.submissionId(), 1L, Long::sum);
    if (first.size() < keep) {
      first.add(row);
    }
  }

  /** The first rows, in order. */
  List<SourcedRow> first() {
    return List.copyOf(first);
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
