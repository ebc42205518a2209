package io.qualityreport.report;

/** Numerals of headings: 一, 二, … 九十九. */
final class ChineseNumeral {
  private static final String DIGITS = "一二三四五六七八九";

  private ChineseNumeral() {}

  /**
   * The numeral of a number from 1 to 99.
   *
   * @throws IllegalArgumentException outside that range
   */
  static String of(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("a heading's number is 1 to 99, not " + number);
    }
    int tens = number / 10;
    String ten = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
    return ten + (number % 10 == 0 ? "" : digit(number % 10));
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit - 1, digit);
  }
}
