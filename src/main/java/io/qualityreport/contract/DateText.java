package io.qualityreport.contract;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people type them: 2023-11-07, 2023/11/7, 2023.11.7, 2023年11月7日, 20231107, each with or
 * without a time of day behind.
 */
final class DateText {
  private static final String TIME =
      "(?:\\s*[T\\s]\\s*(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?"
          + "|时(?:[0-5]?\\d分(?:[0-5]?\\d秒)?)?))?";
  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4})\\s*([-/.。、])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})" + TIME);
  private static final Pattern CHINESE =
      Pattern.compile(
          "(\\d{4})\\s*(年)\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]"
              + TIME.replace("[T\\s]", "[T\\s]?"));
  private static final Pattern DIGITS = Pattern.compile("\\d{8}(?:\\d{6})?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,15})?");
  private static final int LONGEST = 40;

  private DateText() {}

  /** Year, month and day, which may not exist in the calendar. */
  record Parts(int year, int month, int day) {

    /** Of a number such as 20231107. */
    static Parts ofDigits(int digits) {
      return new Parts(digits / 10_000, digits / 100 % 100, digits % 100);
    }

    boolean exist() {
      return month >= 1
          && month <= 12
          && day >= 1
          && day <= YearMonth.of(year, month).lengthOfMonth();
    }
  }

  /** Whether it is a spreadsheet's number for a day, as text. */
  static boolean serial(String text) {
    return SERIAL.matcher(text).matches();
  }

  /** Whether a cell shows a date for sure, so that it may belong into another column. */
  static boolean shownBy(Object cell) {
    return cell instanceof String text
        && !NormalText.digits(text)
        && !DIGITS.matcher(text.strip()).matches()
        && parse(TextCells.trimmed(text)).filter(Parts::exist).isPresent();
  }

  /** The date that a trimmed text states; empty if it states none. */
  static Optional<Parts> parse(String text) {
    if (iso(text)) {
      return Optional.of(new Parts(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
    }
    return text.length() > LONGEST
        ? Optional.empty()
        : written(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  private static Optional<Parts> written(String text) {
    if (DIGITS.matcher(text).matches()) {
      return Optional.of(Parts.ofDigits(number(text, 0, 8)));
    }
    for (Pattern form : new Pattern[] {SEPARATED, CHINESE}) {
      Matcher found = form.matcher(text);
      if (found.matches()) {
        return Optional.of(
            new Parts(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(4))));
      }
    }
    return Optional.empty();
  }

  /** Whether it is exactly yyyy-mm-dd, as most dates are. */
  static boolean iso(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(i);
      if (i != 4 && i != 7 && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
