package io.qualityreport.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal arithmetic of figures. */
final class Decimals {
  private static final int QUOTIENT_DECIMALS = 24;
  private static final int MEAN_DECIMALS = 20;

  private Decimals() {}

  /** The same number without trailing zeros and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * A quotient, cut after 24 decimals. It is cut rather than rounded, so that rounding it half up
   * at fewer decimals gives what rounding the exact quotient would.
   */
  static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return plain(numerator.divide(denominator, QUOTIENT_DECIMALS, RoundingMode.DOWN));
  }

  /** A mean with 20 decimals, as a scan of the warehouse gives it. */
  static BigDecimal mean(BigDecimal sum, long count) {
    return plain(sum.divide(BigDecimal.valueOf(count), MEAN_DECIMALS, RoundingMode.HALF_UP));
  }
}
