package io.qualityreport.contract;

import io.qualityreport.text.Message;

/** The lengths that a field allows, in characters (code points). */
final class TextLimits {
  private final int least;
  private final int most;
  private final boolean unlimited;

  TextLimits(Constraints constraints) {
    this.least = constraints.minLength().orElse(0);
    this.most = constraints.maxLength().orElse(Integer.MAX_VALUE);
    this.unlimited = least == 0 && most == Integer.MAX_VALUE;
  }

  /** The text itself, or what is wrong with its length. */
  Object check(String text) {
    if (text.length() <= most && text.length() / 2 >= least) { // whatever pairs there are
      return text;
    }
    int length = unlimited ? least : text.codePointCount(0, text.length());
    if (length < least) {
      return problem("minLength", "contract.min-length", text, least);
    }
    return length > most ? problem("maxLength", "contract.max-length", text, most) : text;
  }

  private static CellProblem problem(String rule, String key, String text, int expected) {
    return new CellProblem(
        rule,
        Message.of(
            key,
            "expected",
            expected,
            "found",
            Shown.capped(text),
            "length",
            text.codePointCount(0, text.length())));
  }
}
