package io.qualityreport.decode;

import io.qualityreport.contract.NormalText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as it stands in a header: 万头 is 10000 of 头.
 *
 * @param scale how many of the base it is
 * @param base what is counted or measured, empty for a bare 万
 */
record Unit(BigDecimal scale, String base) {
  private static final int LONGEST = 8;
  private static final Pattern LABEL = Pattern.compile("^(?:计量)?单位:?");
  private static final Pattern MYRIADS = Pattern.compile("^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万)");
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "万亿", new BigDecimal("1000000000000"),
          "千亿", new BigDecimal("100000000000"),
          "百亿", new BigDecimal("10000000000"),
          "十亿", new BigDecimal("1000000000"),
          "亿", new BigDecimal("100000000"),
          "千万", new BigDecimal("10000000"),
          "百万", new BigDecimal("1000000"),
          "十万", new BigDecimal("100000"),
          "万", new BigDecimal("10000"));

  /** Units that measure something, each in terms of one unit of its kind. */
  private static final Map<String, Unit> MEASURES =
      Map.ofEntries(
          Map.entry("元", of("1", "元")),
          Map.entry("人民币元", of("1", "元")),
          Map.entry("千元", of("1000", "元")),
          Map.entry("百元", of("100", "元")),
          Map.entry("角", of("0.1", "元")),
          Map.entry("分", of("0.01", "元")),
          Map.entry("克", of("0.001", "千克")),
          Map.entry("g", of("0.001", "千克")),
          Map.entry("千克", of("1", "千克")),
          Map.entry("公斤", of("1", "千克")),
          Map.entry("kg", of("1", "千克")),
          Map.entry("吨", of("1000", "千克")),
          Map.entry("毫升", of("0.001", "升")),
          Map.entry("ml", of("0.001", "升")),
          Map.entry("升", of("1", "升")));

  private static Unit of(String scale, String base) {
    return new Unit(new BigDecimal(scale), base);
  }

  /** Reads a unit's text, with or without the word 单位 before it. */
  static Unit parse(String text) {
    String normal = LABEL.matcher(NormalText.of(text)).replaceFirst("");
    Matcher myriads = MYRIADS.matcher(normal);
    boolean prefixed = myriads.find() && normal.length() <= LONGEST;
    BigDecimal scale = prefixed ? SCALES.get(myriads.group()) : BigDecimal.ONE;
    String base = prefixed ? normal.substring(myriads.end()) : normal;
    Unit measure = MEASURES.get(base);
    return measure == null
        ? new Unit(scale, base)
        : new Unit(scale.multiply(measure.scale), measure.base);
  }

  /** Whether it measures something that only a unit of the same kind can. */
  boolean measure() {
    return MEASURES.containsKey(base);
  }

  /**
   * What numbers in this unit are multiplied by to be in a field's unit; empty if they cannot be.
   * Units of counting (头, 只, 羽) stand for each other, a text that is no unit counts as one.
   */
  Optional<BigDecimal> in(Unit field) {
    if (measure() && !base.equals(field.base) && !field.base.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(scale.divide(field.scale, MathContext.DECIMAL64).stripTrailingZeros());
  }

  /** Whether the field's numbers are of this very kind. */
  boolean sameKind(Unit field) {
    return base.equals(field.base) && !base.isEmpty();
  }
}
