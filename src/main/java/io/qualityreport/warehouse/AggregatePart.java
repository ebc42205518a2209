package io.qualityreport.warehouse;

import io.qualityreport.warehouse.Aggregate.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * An aggregate over some of the rows. Counts, sums, least and greatest of parts of the rows make
 * those of all, exactly; means are divided at the end, because the databases' own are not exact.
 * Different values are counted over all rows, and one part alone has their number.
 *
 * @param value of a mean the sum; empty where no row has one
 * @param rows rows that satisfied the condition
 * @param known those of them that have a value
 */
record AggregatePart(Measure measure, Optional<BigDecimal> value, long rows, long known) {
  private static final int MEAN_DECIMALS = 20;

  /** Over the rows of both. */
  AggregatePart join(AggregatePart other) {
    return new AggregatePart(measure, joined(other.value), rows + other.rows, known + other.known);
  }

  private Optional<BigDecimal> joined(Optional<BigDecimal> other) {
    if (value.isEmpty() || other.isEmpty()) {
      return value.or(() -> other);
    }
    BinaryOperator<BigDecimal> join =
        switch (measure) {
          case MIN -> BigDecimal::min;
          case MAX -> BigDecimal::max;
          case COUNT, SUM, AVG, DISTINCT, DISTINCT_BY_COUNTY -> BigDecimal::add;
        };
    return Optional.of(Columns.plain(join.apply(value.get(), other.get())));
  }

  /** As the value over all rows. */
  AggregateValue whole() {
    return new AggregateValue(measure == Measure.AVG ? value.map(this::mean) : value, rows);
  }

  private BigDecimal mean(BigDecimal sum) {
    BigDecimal count = BigDecimal.valueOf(known);
    return Columns.plain(sum.divide(count, MEAN_DECIMALS, RoundingMode.HALF_UP));
  }
}
