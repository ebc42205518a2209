package io.qualityreport.reconcile;

import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * A share of 100 % says no more than the number behind it, which is named.
 *
 * @param figures ids of ratios in %
 */
record FullRate(CheckHead head, List<String> figures) implements Check {

  /** Copies the ids. */
  FullRate {
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
        .filter(Share::full)
        .map(this::finding)
        .toList();
  }

  private Finding finding(Share share) {
    return head.findingOn(
        new CheckHead.Outcome(share.value().id(), "n", share.printed()),
        Message.of(
            "reconcile.full-rate",
            "figure",
            Valued.title(share.value()),
            "figureEn",
            Valued.titleEn(share.value()),
            "value",
            Amount.of(share.value()).withUnit(),
            "cases",
            share.printed()),
        List.of(share.value().id()));
  }
}
