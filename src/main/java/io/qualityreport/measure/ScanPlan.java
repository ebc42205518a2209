package io.qualityreport.measure;

import io.qualityreport.warehouse.Aggregate;
import io.qualityreport.warehouse.Aggregate.Measure;
import io.qualityreport.warehouse.AggregateValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one scan of a dataset computes: a column for each target, and behind them one for each that
 * rows can make a lower bound.
 */
final class ScanPlan {
  private final int targets;
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final List<OptionalInt> lowerBounds = new ArrayList<>();

  /** Plans the scan for measured targets of one dataset. */
  ScanPlan(List<Target> measured) {
    targets = measured.size();
    measured.forEach(target -> aggregates.add(value(target, definition(target))));
    for (Target target : measured) {
      Optional<Aggregate> counted = lowerBound(target, definition(target));
      lowerBounds.add(counted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(aggregates.size()));
      counted.ifPresent(aggregates::add);
    }
  }

  /** The columns of the scan. */
  List<Aggregate> aggregates() {
    return List.copyOf(aggregates);
  }

  /** What the columns say of each target, in the order of the targets. */
  List<Observed> results(List<AggregateValue> columns) {
    List<Observed> observed = new ArrayList<>();
    for (int i = 0; i < targets; i++) {
      OptionalInt bound = lowerBounds.get(i);
      boolean lowerBound = bound.isPresent() && columns.get(bound.getAsInt()).rows() > 0;
      Optional<BigDecimal> value = columns.get(i).value();
      observed.add(new Observed(value, columns.get(i).rows(), lowerBound));
    }
    return observed;
  }

  private static Figure.Measured definition(Target target) {
    return (Figure.Measured) target.figure().definition();
  }

  private static Aggregate value(Target target, Figure.Measured measured) {
    return new Aggregate(
        measured.measure(), measured.field(), measured.where(), target.group().slice());
  }

  private static Optional<Aggregate> lowerBound(Target target, Figure.Measured measured) {
    return measured
        .lowerBound()
        .map(
            rows ->
                new Aggregate(
                    Measure.COUNT, Optional.empty(), Optional.of(rows), target.group().slice()));
  }
}
