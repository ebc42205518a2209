package io.qualityreport.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Chinese numerals, such as 十二, 两百三十 and 一万零五. */
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String WRITTEN = "〇两壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String MEANT = "零二一二三四五六七八九十百千";
  private static final String D = "([一二三四五六七八九])";
  private static final Pattern WHOLE =
      Pattern.compile("(?:([^万亿]+)亿)?(零?)(?:([^万亿]+)万)?(零?)([^万亿]*)");
  private static final Pattern BELOW_TEN_THOUSAND =
      Pattern.compile("(?:" + D + "千)?(零?)(?:" + D + "百)?(零?)(?:([一二三四五六七八九]?)十)?(零?)" + D + "?");

  private ChineseNumber() {}

  /**
   * The value of a numeral that is written in full; empty for years digit by digit (二〇二三), for what
   * is short in speech (二百九, 三万五) and for magnitudes alone (百, 千万).
   */
  static Optional<BigDecimal> of(String numeral) {
    Matcher whole = WHOLE.matcher(usual(numeral));
    if (!whole.matches() || numeral.isEmpty()) {
      return Optional.empty();
    }
    long above = part(whole.group(1), 8) + part(whole.group(3), 4);
    String rest = whole.group(5);
    boolean gap = !(whole.group(2) + whole.group(4)).isEmpty();
    boolean spoken = above > 0 && rest.length() == 1 && !gap;
    long below = rest.isEmpty() && above > 0 ? 0 : part(rest, 0);
    boolean read =
        wellFormed(whole.group(1)) && wellFormed(whole.group(3)) && !spoken && below >= 0;
    return read ? Optional.of(BigDecimal.valueOf(above + below)) : Optional.empty();
  }

  private static boolean wellFormed(String part) {
    return part == null || part(part, 0) > 0;
  }

  /** The value of a part, 0 for none, below zero for what is no numeral. */
  private static long part(String text, int power) {
    if (text == null) {
      return 0;
    }
    Matcher m = BELOW_TEN_THOUSAND.matcher(text);
    if (text.isEmpty() || !m.matches() || spoken(m)) {
      return -1;
    }
    long tens = m.group(5) == null ? 0 : Math.max(1, digit(m.group(5)));
    long value = digit(m.group(1)) * 1000 + digit(m.group(3)) * 100 + tens * 10 + digit(m.group(7));
    return value * (long) Math.pow(10, power);
  }

  /** Whether a last digit counts the magnitude below the one before it, as in 二百九. */
  private static boolean spoken(Matcher m) {
    boolean magnitude = m.group(1) != null || m.group(3) != null;
    boolean zero = !(m.group(2) + m.group(4) + m.group(6)).isEmpty();
    return m.group(7) != null && m.group(5) == null && magnitude && !zero;
  }

  private static long digit(String digit) {
    return digit == null || digit.isEmpty() ? 0 : DIGITS.indexOf(digit);
  }

  private static String usual(String numeral) {
    StringBuilder usual = new StringBuilder();
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int at = WRITTEN.indexOf(c);
      usual.append(at < 0 ? c : MEANT.charAt(at));
    }
    return usual.toString();
  }
}
