package io.qualityreport.suite;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the keys of further rows out of the first one's. */
final class RowNumber {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)", Pattern.DOTALL);

  private RowNumber() {}

  /** The key of a row, counted from 1; the first row's stays as it is. */
  static String of(String first, int row) {
    if (row == 1) {
      return first;
    }
    if (DATE.matcher(first).matches()) {
      return LocalDate.parse(first).plusDays(row - 1L).toString();
    }
    Matcher numbered = NUMBERED.matcher(first);
    if (!numbered.matches()) {
      return first + row;
    }
    String digits = numbered.group(2);
    BigInteger next = new BigInteger(digits).add(BigInteger.valueOf(row - 1L));
    return numbered.group(1) + ("%0" + digits.length() + "d").formatted(next);
  }
}
