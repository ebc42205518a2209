package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Holds a figure against the same figure of the year before (同比). */
final class YearOnYear {
  private static final int DECIMALS = 2;

  private final Figures figures;

  YearOnYear(Figures figures) {
    this.figures = figures;
  }

  /** The declared figure of the year before, if both have a value. */
  Optional<FigureValue> before(FigureValue now) {
    return figures.all().stream()
        .filter(v -> v.figure().definition() instanceof Figure.PreviousYear p && of(p, now))
        .filter(v -> v.status() == FigureStatus.OK && now.status() == FigureStatus.OK)
        .findFirst();
  }

  private static boolean of(Figure.PreviousYear previous, FigureValue now) {
    return previous.figure().equals(now.id());
  }

  /**
   * How a value has changed: grown or fallen by a percentage, a rate by percentage points; empty
   * where a lower bound or a zero leaves nothing to say.
   */
  static String change(FigureValue now, FigureValue before) {
    BigDecimal difference = now.value().orElseThrow().subtract(before.value().orElseThrow());
    if (now.lowerBound() || before.lowerBound()) {
      return "";
    }
    if (difference.signum() == 0) {
      return say("change-none");
    }
    return now.figure().unit().equals("%")
        ? said("points", difference)
        : before.value().get().signum() > 0
            ? said("share", share(difference, before.value().get()))
            : "";
  }

  private static BigDecimal share(BigDecimal difference, BigDecimal before) {
    return difference.scaleByPowerOfTen(2).divide(before, DECIMALS + 2, RoundingMode.HALF_UP);
  }

  private static String said(String kind, BigDecimal change) {
    BigDecimal printed = change.abs().setScale(DECIMALS, RoundingMode.HALF_UP);
    return printed.signum() == 0
        ? say("change-slight")
        : say(
            "change-" + kind + (change.signum() > 0 ? "-up" : "-down"),
            "number",
            printed.toPlainString());
  }
}
