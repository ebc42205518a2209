package io.qualityreport.measure;

import java.math.BigDecimal;
import java.util.Optional;

/** Number, sum and bounds of the known values of a field in rows that count together. */
final class Sums {
  private long known;
  private BigDecimal sum = BigDecimal.ZERO;
  private Optional<BigDecimal> least = Optional.empty();
  private Optional<BigDecimal> greatest = Optional.empty();

  /** Adds the value of a row, null where it has none. */
  void add(Object value) {
    if (value != null) {
      BigDecimal number =
          value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
      known++;
      sum = sum.add(number);
      widen(number);
    }
  }

  /** Adds the values of other rows. */
  void add(Sums other) {
    known += other.known;
    sum = sum.add(other.sum);
    other.least.ifPresent(this::widen);
    other.greatest.ifPresent(this::widen);
  }

  private void widen(BigDecimal number) {
    if (least.isEmpty() || number.compareTo(least.get()) < 0) {
      least = Optional.of(number);
    }
    if (greatest.isEmpty() || number.compareTo(greatest.get()) > 0) {
      greatest = Optional.of(number);
    }
  }

  long known() {
    return known;
  }

  BigDecimal sum() {
    return sum;
  }

  Optional<BigDecimal> least() {
    return least;
  }

  Optional<BigDecimal> greatest() {
    return greatest;
  }
}
