package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.Unit;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value is not tiny in the 万 or 亿 in which it is printed.
 *
 * @param figures ids of figures printed in 万 or 亿
 * @param below a printed value below this is tiny
 */
record SmallInLargeUnit(CheckHead head, List<String> figures, BigDecimal below) implements Check {

  /** Copies the ids. */
  SmallInLargeUnit {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    return figures.stream()
        .flatMap(id -> Valued.one(values, id).stream())
        .filter(value -> tiny(value.value().orElseThrow().abs()))
        .map(this::finding)
        .toList();
  }

  private boolean tiny(BigDecimal number) {
    return number.signum() != 0 && number.compareTo(below) < 0;
  }

  private Finding finding(FigureValue value) {
    String base = Unit.of(value.figure().unit()).base();
    Amount printed = Amount.of(value);
    return head.findingOn(
        new CheckHead.Outcome(value.id(), ">=" + below.toPlainString(), printed.printed()),
        Message.of(
            "reconcile.small-in-large-unit",
            "figure",
            Valued.title(value),
            "figureEn",
            Valued.titleEn(value),
            "value",
            printed.withUnit(),
            "base",
            value.base().orElseThrow().stripTrailingZeros().toPlainString() + " " + base,
            "unit",
            base),
        List.of(value.id()));
  }
}
