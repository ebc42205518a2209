package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.util.Arrays;

/** Rows held against each other as the databases would: 1.0 is 1.00, and missing is missing. */
final class RowContent {

  private RowContent() {}

  /** A value that equals another where the databases hold them for equal. */
  static Object comparable(Object value) {
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  static boolean same(Object[] one, Object[] other) {
    return Arrays.equals(comparable(one), comparable(other));
  }

  private static Object[] comparable(Object[] values) {
    Object[] comparable = new Object[values.length];
    Arrays.setAll(comparable, i -> comparable(values[i]));
    return comparable;
  }
}
