package io.qualityreport.measure;

import io.qualityreport.contract.NormalText;
import java.math.BigDecimal;

/**
 * How a printed unit relates to the base unit that values are stored and computed in: 万头 prints ten
 * thousands of 头, % prints hundredths, 批次/千人 prints what falls to a thousand of 人.
 *
 * @param base the base unit, such as 头; {@code %} for every share
 * @param power a printed value is the base value divided by ten to this power
 */
public record Unit(String base, int power) {
  private static final String SHARE = "%";
  private static final String MULTIPLES = "百千万亿";
  private static final int[] POWERS = {2, 3, 4, 8};

  /** Reads a unit as people write it. */
  public static Unit of(String text) {
    String normal = NormalText.of(text);
    return switch (normal) {
      case "%", "百分点" -> new Unit(SHARE, -2);
      case "‰" -> new Unit(SHARE, -3);
      default -> scaled(normal);
    };
  }

  private static Unit scaled(String text) {
    int start = 0;
    int power = 0;
    while (start < text.length() && (text.charAt(start) == '万' || text.charAt(start) == '亿')) {
      power += POWERS[MULTIPLES.indexOf(text.charAt(start))];
      start++;
    }
    String rest = text.substring(start);
    int per = rest.indexOf('/') + 1;
    int multiple = per > 0 && per < rest.length() ? MULTIPLES.indexOf(rest.charAt(per)) : -1;
    if (multiple < 0) {
      return new Unit(rest, power);
    }
    return new Unit(rest.substring(0, per) + rest.substring(per + 1), power - POWERS[multiple]);
  }

  /** A printed number and its unit; a sign such as % stands at its number, words apart from it. */
  public static String behind(String number, String unit) {
    boolean sign = unit.startsWith("%") || unit.startsWith("‰");
    return sign ? number + unit : number + " " + unit;
  }

  /** Whether amounts in it of different places add up, as those in % or 批次/千人 do not. */
  boolean addsUp() {
    return !base.equals(SHARE) && base.indexOf('/') < 0;
  }

  /** The value to print of a base value, exact. */
  public BigDecimal printed(BigDecimal baseValue) {
    return Decimals.plain(baseValue.movePointLeft(power));
  }

  /** The base value of a printed value, exact. */
  public BigDecimal base(BigDecimal printedValue) {
    return Decimals.plain(printedValue.movePointRight(power));
  }
}
