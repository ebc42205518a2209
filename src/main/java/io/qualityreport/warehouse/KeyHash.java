package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A number of 64 bits for values; the same for those that the databases hold for equal. */
final class KeyHash {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private KeyHash() {}

  /** The hash of values with one more behind them. */
  static long with(long hash, Object value) {
    if (value instanceof String text) {
      return mixed(text(hash, text));
    }
    if (value instanceof BigDecimal number) {
      return mixed(text(hash ^ 1, number.stripTrailingZeros().toString()));
    }
    if (value instanceof LocalDate day) {
      return mixed(hash ^ (day.toEpochDay() + 2));
    }
    return mixed(
        value instanceof Long number
            ? hash ^ number
            : hash + (value == null ? 3 : text(hash, value.toString())));
  }

  private static long text(long hash, String text) {
    long h = hash;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * FACTOR;
    }
    return h ^ text.length();
  }

  /** The last step of MurmurHash3, so that every bit depends on every bit. */
  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
