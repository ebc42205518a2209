package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure is at least, or at most, so much.
 *
 * @param figure figure id
 * @param atLeast least value in the figure's printed unit
 * @param atMost greatest value in the figure's printed unit
 */
record Claim(
    CheckHead head, String figure, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost)
    implements Check {

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return List.of(figure);
  }

  @Override
  public List<Finding> run(Figures figures) {
    return Valued.one(figures, figure).flatMap(this::broken).stream().toList();
  }

  /** A lower bound below what is claimed says nothing. */
  private Optional<Finding> broken(FigureValue value) {
    BigDecimal number = value.value().orElseThrow();
    Optional<Finding> tooLittle =
        atLeast
            .filter(least -> !value.lowerBound() && number.compareTo(least) < 0)
            .map(least -> finding("reconcile.claim-at-least", ">=", least, value));
    return tooLittle.or(
        () ->
            atMost
                .filter(most -> number.compareTo(most) > 0)
                .map(most -> finding("reconcile.claim-at-most", "<=", most, value)));
  }

  private Finding finding(String message, String sign, BigDecimal bound, FigureValue value) {
    Amount found = Amount.of(value);
    return head.finding(
        new CheckHead.Outcome(figure, sign + bound.toPlainString(), found.printedBeside(bound)),
        Message.of(
            message,
            "figure",
            Valued.title(value),
            "figureEn",
            Valued.titleEn(value),
            "value",
            found.withUnitBeside(bound),
            "bound",
            bound.toPlainString() + " " + value.figure().unit()),
        List.of(figure));
  }
}
