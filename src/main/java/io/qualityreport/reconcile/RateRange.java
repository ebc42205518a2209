package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.util.List;

/**
 * Shares of a whole lie between 0 and 100 %.
 *
 * @param figures ids of figures in %
 */
record RateRange(CheckHead head, List<String> figures) implements Check {
  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** Copies the ids. */
  RateRange {
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
        .filter(value -> !possible(Amount.of(value)))
        .map(this::finding)
        .toList();
  }

  /** More than 100 % is impossible too. */
  private static boolean possible(Amount share) {
    int order = share.number().compareTo(WHOLE);
    boolean over = share.lowerBound() ? order >= 0 : order > 0;
    return share.number().signum() >= 0 && !over;
  }

  private Finding finding(FigureValue value) {
    Amount share = Amount.of(value);
    BigDecimal bound = share.number().signum() < 0 ? BigDecimal.ZERO : WHOLE;
    boolean over = share.lowerBound() && bound.signum() > 0;
    return head.findingOn(
        new CheckHead.Outcome(value.id(), "0..100", share.printedBeside(bound)),
        Message.of(
            over ? "reconcile.rate-range-over" : "reconcile.rate-range",
            "figure",
            Valued.title(value),
            "figureEn",
            Valued.titleEn(value),
            "value",
            share.exactly().withUnitBeside(bound)),
        List.of(value.id()));
  }
}
