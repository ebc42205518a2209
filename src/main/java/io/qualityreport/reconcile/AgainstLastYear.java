package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure is not far from that of the year before.
 *
 * @param figure figure id
 * @param previous id of the figure that is its value a year earlier
 * @param within by how many percent of the earlier value it may change
 */
record AgainstLastYear(CheckHead head, String figure, String previous, BigDecimal within)
    implements Check {
  private static final int PERCENT = 2;

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return List.of(figure, previous);
  }

  /** A change from nothing, or of what is at least so much, has no measure. */
  @Override
  public List<Finding> run(Figures figures) {
    List<FigureValue> values = Valued.all(figures, figures());
    if (values.isEmpty()
        || values.stream().anyMatch(FigureValue::lowerBound)
        || values.get(1).base().orElseThrow().signum() == 0) {
      return List.of();
    }
    BigDecimal before = values.get(1).base().orElseThrow();
    BigDecimal change = values.get(0).base().orElseThrow().subtract(before).movePointRight(PERCENT);
    boolean far = change.abs().compareTo(within.multiply(before.abs())) > 0;
    return far
        ? List.of(finding(values, change.divide(before.abs(), 1, RoundingMode.HALF_UP)))
        : List.of();
  }

  private Finding finding(List<FigureValue> values, BigDecimal percent) {
    String change = (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    return head.finding(
        new CheckHead.Outcome(figure, "+-" + within.toPlainString() + "%", change),
        Message.of(
            "reconcile.against-last-year",
            "figure",
            Valued.title(values.get(0)),
            "figureEn",
            Valued.titleEn(values.get(0)),
            "value",
            Amount.of(values.get(0)).withUnit(),
            "previous",
            Amount.of(values.get(1), values.get(0).figure()).withUnit(),
            "change",
            change),
        figures());
  }
}
