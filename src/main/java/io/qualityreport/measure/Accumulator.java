package io.qualityreport.measure;

import io.qualityreport.warehouse.Aggregate.Measure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Computes one measure from values one by one, in Java. Unknown values (null) count as rows only.
 */
final class Accumulator {
  private final Measure measure;
  private final Set<Object> different = new HashSet<>();
  private BigDecimal sum = BigDecimal.ZERO;
  private Optional<BigDecimal> least = Optional.empty();
  private Optional<BigDecimal> greatest = Optional.empty();
  private long known;
  private long rows;

  Accumulator(Measure measure) {
    this.measure = measure;
  }

  /** Adds the value of a row, null where it has none. */
  void add(Object value) {
    rows++;
    if (value == null || measure == Measure.COUNT) {
      return;
    }
    known++;
    if (measure == Measure.DISTINCT || measure == Measure.DISTINCT_BY_COUNTY) {
      different.add(value instanceof BigDecimal number ? Decimals.plain(number) : value);
    } else {
      addNumber(number(value));
    }
  }

  private void addNumber(BigDecimal number) {
    sum = sum.add(number);
    least = Optional.of(least.map(number::min).orElse(number));
    greatest = Optional.of(greatest.map(number::max).orElse(number));
  }

  private static BigDecimal number(Object value) {
    return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  /** How many values were added. */
  long rows() {
    return rows;
  }

  /** The measure; empty where it needs a known value and there is none. */
  Optional<BigDecimal> result() {
    return switch (measure) {
      case COUNT -> Optional.of(BigDecimal.valueOf(rows));
      case DISTINCT, DISTINCT_BY_COUNTY -> Optional.of(BigDecimal.valueOf(different.size()));
      case SUM -> known == 0 ? Optional.empty() : Optional.of(Decimals.plain(sum));
      case MIN -> least.map(Decimals::plain);
      case MAX -> greatest.map(Decimals::plain);
      case AVG -> known == 0 ? Optional.empty() : Optional.of(Decimals.mean(sum, known));
    };
  }
}
