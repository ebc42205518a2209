package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes values the way the report prints them: rounded, with unit, never more than is known. */
public final class FigureText {
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Figures figures;

  /** Makes the words for the values of a run. */
  public FigureText(Figures figures) {
    this.figures = figures;
  }

  /** The value with its unit, such as 649台件 or 50余户; why there is none otherwise. */
  public String value(FigureValue v) {
    return v.rounded().map(r -> amount(v, r)).orElseGet(() -> say("value-" + v.status().code()));
  }

  /**
   * A value in a unit that somebody chose, for a figure that has one.
   *
   * @param unit the unit, empty for none
   * @param shift the power of ten between the figure's own unit and this one
   */
  String value(FigureValue v, String unit, int shift) {
    BigDecimal rounded = v.rounded().orElseThrow();
    if (unit.equals(v.figure().unit())) {
      return amount(v, rounded);
    }
    BigDecimal shifted = v.value().orElseThrow().scaleByPowerOfTen(shift);
    int decimals = Math.max(0, v.figure().decimals() - shift);
    BigDecimal number = shifted.setScale(decimals, RoundingMode.HALF_UP);
    return bounded(v, shift == 0 ? number.toPlainString() : plain(number), number, unit);
  }

  /** Of a rate with a value, its denominator with unit: the number of things it speaks of. */
  Optional<String> sample(FigureValue v) {
    if (v.status() == FigureStatus.OK && v.figure().definition() instanceof Figure.Ratio ratio) {
      return figures
          .find(ratio.denominator())
          .filter(d -> baseUnit(d.figure().unit()).equals("元"))
          .map(this::value)
          .or(() -> v.denominator().map(n -> plain(n) + unitOf(ratio.denominator())));
    }
    return Optional.empty();
  }

  /** What is written behind a value: the sample of a rate, or that a stated rate came without. */
  String behind(FigureValue v) {
    boolean stated = v.figure().definition() instanceof Figure.Declared;
    return stated && v.status() == FigureStatus.OK && v.figure().unit().equals("%")
        ? say("sample-none")
        : sample(v).map(n -> say(money(v) ? "sample-money" : "sample", "n", n)).orElse("");
  }

  private boolean money(FigureValue v) {
    return v.figure().definition() instanceof Figure.Ratio ratio
        && unitOf(ratio.denominator()).equals("元");
  }

  /** The title, with the group's name behind it. */
  public String title(FigureValue v) {
    return v.group().isEmpty()
        ? v.figure().title()
        : say("group-title", "title", v.figure().title(), "group", group(v));
  }

  /** The name of a group, a month as 3月. */
  String group(FigureValue v) {
    return byMonth(v) ? say("month", "month", Integer.parseInt(v.group())) : v.group();
  }

  /** Whether the value is a group of a table by months. */
  static boolean byMonth(FigureValue v) {
    return v.figure().definition() instanceof Figure.Measured m
        && !v.group().isEmpty()
        && m.groupBy().map(Figure.GroupBy::byMonth).orElse(false);
  }

  /** Whether the value is of a month that has not begun on its day. */
  static boolean ahead(FigureValue v) {
    return byMonth(v)
        && v.period().equals(String.valueOf(v.asOf().getYear()))
        && Integer.parseInt(v.group()) > v.asOf().getMonthValue();
  }

  /** A number as it stands, without exponent or needless zeros. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }

  private static String amount(FigureValue v, BigDecimal rounded) {
    String unit = v.figure().unit();
    if (rounded.signum() == 0 && v.value().orElseThrow().signum() != 0 && scale(unit) > 0) {
      BigDecimal base = v.value().orElseThrow().scaleByPowerOfTen(scale(unit));
      return plain(base) + baseUnit(unit);
    }
    boolean none = v.value().orElseThrow().signum() == 0 && !unit.equals("%");
    return bounded(v, none ? "0" : rounded.toPlainString(), rounded, unit);
  }

  /** A number as printed, with what it bounds. */
  private static String bounded(FigureValue v, String printed, BigDecimal rounded, String unit) {
    if (v.lowerBound()) {
      boolean tens = rounded.signum() > 0 && plain(rounded.remainder(TEN)).equals("0");
      boolean round = tens && !unit.equals("%");
      return say(round ? "more-than" : "at-least", "number", printed, "unit", unit);
    }
    return say(pretends(v, rounded) ? "about" : "exact", "number", printed, "unit", unit);
  }

  /** Whether rounding alone makes a rate look like nothing or all. */
  private static boolean pretends(FigureValue v, BigDecimal rounded) {
    BigDecimal exact = v.value().orElseThrow();
    boolean edge = rounded.signum() == 0 || rounded.compareTo(HUNDRED) == 0;
    return v.denominator().isPresent() && edge && rounded.compareTo(exact) != 0;
  }

  private String unitOf(String figureId) {
    return figures.find(figureId).map(d -> baseUnit(d.figure().unit())).orElse("");
  }

  private static String baseUnit(String unit) {
    return unit.substring(scale(unit) > 0 ? 1 : 0);
  }

  private static int scale(String unit) {
    return unit.startsWith("万") ? 4 : unit.startsWith("亿") ? 8 : 0;
  }
}
