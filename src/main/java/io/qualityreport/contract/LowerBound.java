package io.qualityreport.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers written as lower bounds: 50余, 50余户, 20多, 100以上, ≥75%, 至少3, 超过100. A lower bound is a kind
 * of value of its own and never a count.
 */
final class LowerBound {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:[≥>]=?|至少|不少于|不低于|超过)(.+)|(.*?\\d[万亿%]?)(?:[余多]\\p{IsHan}{0,4}|\\p{IsHan}{0,2}以上|\\+)");

  private LowerBound() {}

  /** The number within a lower bound, as text; empty if the text is none. */
  static Optional<String> number(String text) {
    Matcher form = FORM.matcher(NormalText.of(text));
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(form.group(1) == null ? form.group(2) : form.group(1));
  }

  /** Whether a cell is written as a lower bound. */
  static boolean in(Object cell) {
    return cell instanceof String text && number(text).isPresent();
  }
}
