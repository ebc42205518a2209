package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * A count is exact: 余 and 多 make it a lower bound, which is another kind of value.
 *
 * @param figures figure ids
 */
record LowerBound(CheckHead head, List<String> figures) implements Check {

  /** Copies the ids. */
  LowerBound {
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
        .filter(FigureValue::lowerBound)
        .map(this::finding)
        .toList();
  }

  private Finding finding(FigureValue value) {
    Amount amount = Amount.of(value);
    return head.findingOn(
        new CheckHead.Outcome(value.id(), amount.exactly().printed(), amount.printed()),
        Message.of(
            "reconcile.lower-bound",
            "figure",
            Valued.title(value),
            "figureEn",
            Valued.titleEn(value),
            "value",
            amount.exactly().withUnit()),
        List.of(value.id()));
  }
}
