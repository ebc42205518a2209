package io.qualityreport.reconcile;

import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A share rests on enough cases; where it does not, the one-sided 95 % lower confidence bound says
 * how little it proves.
 *
 * @param figures ids of ratios in %
 * @param below fewer cases than these are few
 */
record SmallSample(CheckHead head, List<String> figures, BigDecimal below) implements Check {

  /** Copies the ids. */
  SmallSample {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    return figures.stream()
        .flatMap(id -> values.find(id).flatMap(Share::of).stream())
        .filter(share -> share.counted() && share.cases().compareTo(below) < 0)
        .map(this::finding)
        .toList();
  }

  private Finding finding(Share share) {
    BigDecimal percent =
        share.lowerConfidence().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    return head.findingOn(
        new CheckHead.Outcome(share.value().id(), "n>=" + below.toPlainString(), share.printed()),
        Message.of(
            "reconcile.small-sample",
            "figure",
            Valued.title(share.value()),
            "figureEn",
            Valued.titleEn(share.value()),
            "value",
            Amount.of(share.value()).withUnit(),
            "cases",
            share.printed(),
            "bound",
            percent.toPlainString() + "%"),
        List.of(share.value().id()));
  }
}
