package io.qualityreport.warehouse;

import io.qualityreport.contract.Condition;
import java.util.Optional;

/**
 * One column of a dataset's scan.
 *
 * @param measure what is computed
 * @param field the field it is computed over; empty for {@link Measure#COUNT} only
 * @param where rows that count, all if empty
 * @param slice a further restriction of rows, for one group of a table; all if empty
 */
public record Aggregate(
    Measure measure, Optional<String> field, Optional<Condition> where, Optional<Slice> slice) {

  /** Measures over rows. */
  public enum Measure {
    /** Number of rows. */
    COUNT,
    /** Number of different values. */
    DISTINCT,
    /** Number of different values, where the same one of two counties is not the same thing. */
    DISTINCT_BY_COUNTY,
    /** Sum of values. */
    SUM,
    /** Smallest value. */
    MIN,
    /** Largest value. */
    MAX,
    /** Mean of values, exact to 20 decimals. */
    AVG;

    /** Whether different values are counted. */
    public boolean distinct() {
      return this == DISTINCT || this == DISTINCT_BY_COUNTY;
    }
  }

  /** One group of a table. */
  public sealed interface Slice {}

  /** Rows whose field has a value of a code list. */
  public record CodeSlice(String field, String value) implements Slice {}

  /** Rows whose date field lies in a month, 1 to 12, of the period's year. */
  public record MonthSlice(String field, int month) implements Slice {}
}
