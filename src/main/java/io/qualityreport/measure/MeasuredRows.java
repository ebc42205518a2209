package io.qualityreport.measure;

import io.qualityreport.warehouse.Aggregate.Measure;
import io.qualityreport.warehouse.SourcedRow;
import java.util.List;

/** Recomputes one target from rows one by one. */
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

  /** Adds a row if it counts. */
  void accept(SourcedRow row) {
    if (test.in(target.group(), row) && test.holds(measured.where(), row)) {
      accumulator.add(measured.field().map(field -> value(field, row)).orElse(null));
      contribution.add(row);
      lowerBound |= measured.lowerBound().isPresent() && test.holds(measured.lowerBound(), row);
    }
  }

  private Object value(String field, SourcedRow row) {
    Object value = test.value(field, row);
    boolean ofItsCounty = measured.measure() == Measure.DISTINCT_BY_COUNTY && value != null;
    return ofItsCounty ? List.of(row.region(), value) : value;
  }

  /** What the rows gave. */
  Recount recount() {
    return new Recount(
        new Observed(accumulator.result(), accumulator.rows(), lowerBound), contribution);
  }
}
