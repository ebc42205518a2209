package io.qualityreport.contract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: 1,234.5, full-width digits, 11.3万, 84.75%, with or without the
 * field's unit behind. A percentage is a number in the unit %: 84.75% is 84.75, in a field whose
 * unit is % or that has none.
 */
final class NumberText {
  private static final Pattern FORM =
      Pattern.compile("¥?([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)([万亿]?)(.*)");
  private static final int LONGEST_PLAIN = 18;
  private static final int LONGEST = 100;

  private final Optional<String> unit;

  /** Numbers of that base unit. */
  NumberText(Optional<String> unit) {
    this.unit = unit.map(NormalText::of);
  }

  /** The number in the base unit; empty if the text is none. */
  Optional<BigDecimal> parse(String text) {
    return plain(text) ? Optional.of(new BigDecimal(text)) : written(text);
  }

  /** Digits with at most one point between them, as most numbers are. */
  private static boolean plain(String text) {
    int last = text.length() - 1;
    boolean point = false;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      boolean inner = c == '.' && !point && i > 0 && i < last;
      point |= c == '.';
      if (!inner && (c < '0' || c > '9')) {
        return false;
      }
    }
    return last >= 0 && last < LONGEST_PLAIN;
  }

  private Optional<BigDecimal> written(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(NormalText.of(text).replace('\u2212', '-'));
    if (!form.matches() || !behind(form.group(3))) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(form.group(1).replace(",", ""));
    return Optional.of(
        switch (form.group(2)) {
          case "万" -> number.movePointRight(4);
          case "亿" -> number.movePointRight(8);
          default -> number;
        });
  }

  private boolean behind(String rest) {
    return rest.isEmpty()
        || (unit.isPresent() && unit.get().equals(rest))
        || (unit.isEmpty() && rest.equals("%"));
  }
}
