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
  private final List<SourcedRow> first = new ArrayList<>();
  private final SortedMap<Long, Long> bySubmission = new TreeMap<>();

  Contribution(int keep) {
    this.keep = keep;
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
