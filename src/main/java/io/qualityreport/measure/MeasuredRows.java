package io.qualityreport.measure;

import io.qualityreport.warehouse.SourcedRow;

/** Recomputes one target from rows one by one. */
final class MeasuredRows {
  private final Target target;
  private final Figure.Measured measured;
  private final RowTest test;
  private final Accumulator accumulator;
  private final Contribution contribution;
  private boolean lowerBound;

  MeasuredRows(Target target, RowTest test, Contribution contribution) {
    this.target = target;
    this.measured = (Figure.Measured) target.figure().definition();
    this.test = test;
    this.accumulator = new Accumulator(measured.measure());
    this.contribution = contribution;
  }

  /** The id of its value. */
  String id() {
    return target.id();
  }

  /** Adds a row if it counts. */
  void accept(SourcedRow row) {
    if (test.in(target.group(), row) && test.holds(measured.where(), row)) {
      accumulator.add(measured.field().map(field -> test.value(field, row)).orElse(null));
      contribution.add(row);
      lowerBound |= measured.lowerBound().isPresent() && test.holds(measured.lowerBound(), row);
    }
  }

  /** What the rows gave. */
  FigureValue value(Basis basis) {
    return Values.measured(
        target, new Observed(accumulator.result(), accumulator.rows(), lowerBound), basis);
  }
}
