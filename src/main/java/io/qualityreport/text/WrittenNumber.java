package io.qualityreport.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that somebody wrote into a sentence.
 *
 * @param start where it begins in the text
 * @param end where it ends, with its unit and what bounds it
 * @param number its digits or numerals as written
 * @param stated what it states; empty for a date, an ordinal, a name or a number without a value
 */
public record WrittenNumber(int start, int end, String number, Optional<Stated> stated) {

  /**
   * An amount.
   *
   * @param value the number with 万 and 亿 multiplied out; its scale is the precision of the writing
   * @param unit the measure word behind it, such as 批次 or %, empty if none
   * @param bound how the true amount may stand to it
   * @param change whether it says by how much something changed
   * @param figurative whether it may as well be a way of speaking, such as 三个 or 两项
   */
  public record Stated(
      BigDecimal value, String unit, Bound bound, boolean change, boolean figurative) {}

  /** How a true amount may stand to a number as written. */
  public enum Bound {
    /** It is the number, at the number's precision. */
    EXACT,
    /** It is not less: 余, 多, 以上, 不少于. */
    AT_LEAST,
    /** It is not more: 以下, 不超过. */
    AT_MOST,
    /** It is near: 约, 近, 左右. */
    ABOUT
  }
}
