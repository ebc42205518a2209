package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTextTest {

  private static FigureValue value(Figure figure, String exact, boolean lowerBound) {
    return value(figure, FigureStatus.OK, Optional.of(new BigDecimal(exact)), lowerBound);
  }

  private static FigureValue value(
      Figure figure, FigureStatus status, Optional<BigDecimal> exact, boolean lowerBound) {
    boolean rate = figure.definition() instanceof Figure.Ratio;
    return new FigureValue(
        figure,
        "",
        status,
        exact,
        exact,
        rate ? Optional.of(new BigDecimal("40000")) : Optional.empty(),
        1,
        lowerBound,
        "2023",
        YearFigures.YEAR_END,
        List.of(),
        List.of());
  }

  private static Figure count(String unit, int decimals) {
    return new Figure("a.n", "数", "n", unit, decimals, new Figure.Declared("数"));
  }

  private static Figure rate(String unit) {
    return new Figure("a.r", "率", "r", unit, 2, new Figure.Ratio("a.n", "a.d"));
  }

  private static String print(FigureValue v) {
    return new FigureText(new Figures(List.of(v))).value(v);
  }

  @ParameterizedTest
  @CsvSource({
    "649, 台件, 0, 649台件",
    "0, 件, 0, 0件",
    "1290000, 元, 0, 1290000元",
    "1.5, 件, 0, 2件",
    "119.075, 万元, 2, 119.08万元",
    "1E+3, 件, 0, 1000件",
    "0.0037, 万件, 0, 37件",
    "0.000000012, 亿元, 2, 1.2元",
    "0, 万件, 0, 0万件",
    "0.0769, 万头, 4, 0.0769万头",
    "-3, 件, 0, -3件"
  })
  void roundsAndKeepsSmallNumbersVisible(String exact, String unit, int decimals, String printed) {
    assertThat(print(value(count(unit, decimals), exact, false))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 户, 50余户",
    "53, 户, 53户以上",
    "90, %, 90%以上",
  })
  void aLowerBoundIsNoCount(String exact, String unit, String printed) {
    assertThat(print(value(count(unit, 0), exact, true))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "84.745762711864, 84.75%",
    "95.605, 95.61%",
    "100, 100.00%",
    "99.996, 约100.00%",
    "100.004, 约100.00%",
    "0.004, 约0.00%",
    "0, 0.00%"
  })
  void aRateIsNeverRoundedToAllOrNothing(String exact, String printed) {
    assertThat(print(value(rate("%"), exact, false))).isEqualTo(printed);
  }

  @ParameterizedTest
  @EnumSource(names = {"MISSING", "UNDEFINED", "CONFLICT"})
  void noValueSaysWhy(FigureStatus status) {
    String printed = print(value(count("件", 0), status, Optional.empty(), false));
    assertThat(printed)
        .isEqualTo(
            switch (status) {
              case OK -> "";
              case MISSING -> "尚未报送";
              case UNDEFINED -> "无法计算";
              case CONFLICT -> "填报不一致";
            });
  }

  @Test
  void theSampleOfARateIsInBaseUnits() {
    Figure denominator = new Figure("a.d", "应免", "d", "万头", 2, new Figure.Declared("应免"));
    FigureValue rate = value(rate("%"), "50", false);
    FigureText text = new FigureText(new Figures(List.of(value(denominator, "4", false), rate)));
    assertThat(text.sample(rate)).contains("40000头");
    assertThat(text.sample(value(count("件", 0), "3", false))).isEmpty();
    assertThat(text.sample(value(rate("%"), FigureStatus.UNDEFINED, Optional.empty(), false)))
        .isEmpty();
  }
}
