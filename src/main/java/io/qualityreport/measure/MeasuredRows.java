package io.qualityreport.measure;

import io.qualityreport.warehouse.Aggregate.Measure;
import io.qualityreport.warehouse.SourcedRow;
import java.util.List;

/** Recomputes one target from rows. */
final class MeasuredRows {
  private final Target target;
  private final Figure.Measured measured;
  private final RowTest test;
  private final Accumulator accumulator;
  private final Contribution contribution;
  private boolean lowerBound;

  MeasuredRows(Target target, RowTest test, int keep) {
    this.target = target;
    this.measured = (Figure.Measured) target.figure().definition();
    this.test = test;
    this.accumulator = new Accumulator(measured.measure());
    this.contribution = new Contribution(keep);
  }

  /** What is recomputed. */
  Target target() {
    return target;
  }

  /** The field that is measured, empty for a count. */
  String field() {
    return measured.field().orElse("");
  }

  /** Whether different values are counted. */
  boolean distinct() {
    return accumulator.distinct();
  }

  /** Where a field stands in a row. */
  int place(String field) {
    return test.place(field);
  }

  /** Whether it counts a row, which may make it a lower bound. */
  boolean counts(SourcedRow row) {
    boolean counts = test.in(target.group(), row) && test.holds(measured.where(), row);
    lowerBound |=
        counts && measured.lowerBound().isPresent() && test.holds(measured.lowerBound(), row);
    return counts;
  }

  /** Meets the value of a row whose different values are counted. */
  void meet(SourcedRow row) {
    Object value = test.value(field(), row);
    boolean ofItsCounty = measured.measure() == Measure.DISTINCT_BY_COUNTY && value != null;
    accumulator.meet(ofItsCounty ? List.of(row.region(), value) : value);
  }

  /** Keeps a row that it counts if it is one of the first so far; tells whether it is. */
  boolean offer(SourcedRow row) {
    boolean wanted = contribution.wants(row);
    if (wanted) {
      contribution.offer(row);
    }
    return wanted;
  }

  /** Adds rows that were summed up. */
  void add(long rows, Sums sums) {
    accumulator.add(rows, sums);
  }

  /** Adds what was counted of other rows for the same target. */
  void add(MeasuredRows other) {
    accumulator.add(other.accumulator);
    contribution.add(other.contribution);
    lowerBound |= other.lowerBound;
  }

  /** Counts rows of a submission. */
  void count(long submission, long rows) {
    contribution.count(submission, rows);
  }

  /** What the rows gave. */
  Recount recount() {
    return new Recount(
        new Observed(accumulator.result(), accumulator.rows(), lowerBound), contribution);
  }
}
