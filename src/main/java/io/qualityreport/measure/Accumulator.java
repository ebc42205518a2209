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
  private final Sums sums = new Sums();
  private long rows;

  Accumulator(Measure measure) {
    this.measure = measure;
  }

  /** Adds the value of a row, null where it has none. */
  void add(Object value) {
    rows++;
    if (distinct()) {
      meet(value);
    } else if (measure != Measure.COUNT) {
      sums.add(value);
    }
  }

  /** Adds rows that were summed up; what is different among them was met one by one. */
  void add(long moreRows, Sums more) {
    rows += moreRows;
    sums.add(more);
  }

  /** Adds what was added to another one. */
  void add(Accumulator other) {
    add(other.rows, other.sums);
    different.addAll(other.different);
  }

  /** Meets a value of a row that is added with others. */
  void meet(Object value) {
    if (value != null) {
      different.add(value instanceof BigDecimal number ? Decimals.plain(number) : value);
    }
  }

  /** Whether it counts different values. */
  boolean distinct() {
    return measure.distinct();
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
      case SUM -> sums.known() == 0 ? Optional.empty() : Optional.of(Decimals.plain(sums.sum()));
      case MIN -> sums.least().map(Decimals::plain);
      case MAX -> sums.greatest().map(Decimals::plain);
      case AVG ->
          sums.known() == 0
              ? Optional.empty()
              : Optional.of(Decimals.mean(sums.sum(), sums.known()));
    };
  }
}
