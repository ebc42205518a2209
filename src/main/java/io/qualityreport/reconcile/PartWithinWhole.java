package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * A part is not more than the whole.
 *
 * @param part figure id
 * @param whole figure id
 */
record PartWithinWhole(CheckHead head, String part, String whole) implements Check {

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return List.of(part, whole);
  }

  @Override
  public List<Finding> run(Figures figures) {
    List<FigureValue> values = Valued.all(figures, figures());
    if (values.isEmpty()) {
      return List.of();
    }
    Amount inside = Amount.of(values.get(0));
    Amount around = Amount.beside(values.get(1), values.get(0).figure());
    boolean fits = around.lowerBound() || inside.number().compareTo(around.number()) <= 0;
    return fits ? List.of() : List.of(finding(values.get(0), values.get(1), inside, around));
  }

  private Finding finding(FigureValue inner, FigureValue outer, Amount inside, Amount around) {
    return head.finding(
        new CheckHead.Outcome(
            part,
            "<=" + around.printedBeside(inside.number()),
            inside.printedBeside(around.number())),
        Message.of(
            "reconcile.part-within-whole",
            "part",
            Valued.title(inner),
            "partEn",
            Valued.titleEn(inner),
            "partValue",
            inside.withUnitBeside(around.number()),
            "whole",
            Valued.title(outer),
            "wholeEn",
            Valued.titleEn(outer),
            "wholeValue",
            around.withUnitBeside(inside.number())),
        figures());
  }
}
