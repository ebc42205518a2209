package io.qualityreport.reconcile;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * A stated quotient follows from the count that the report prints beside it; where it does not, its
 * numerator and denominator are named.
 *
 * @param declared id of the stated quotient
 * @param derived id of the quotient by the records
 * @param parts what that one is made of
 * @param other id of the quotient over the count printed beside it
 */
record RatioBasis(CheckHead head, String declared, String derived, Figure.Ratio parts, String other)
    implements Check {

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return List.of(declared, derived, parts.numerator(), parts.denominator(), other);
  }

  @Override
  public List<Finding> run(Figures figures) {
    List<FigureValue> values = Valued.all(figures, figures());
    if (values.isEmpty()) {
      return List.of();
    }
    Amount stated = Amount.of(values.get(0));
    Amount beside = Amount.of(values.get(4), values.get(0).figure());
    return stated.agreesWith(beside) ? List.of() : List.of(finding(values, stated));
  }

  private Finding finding(List<FigureValue> values, Amount stated) {
    FigureValue besides = values.get(4);
    Amount beside = Amount.of(besides);
    return head.finding(
        new CheckHead.Outcome(
            declared, beside.printedBeside(stated.number()), stated.printedBeside(beside.number())),
        Message.of(
            "reconcile.ratio-basis",
            "declared",
            Valued.title(values.get(0)),
            "declaredEn",
            Valued.titleEn(values.get(0)),
            "stated",
            stated.withUnitBeside(beside.number()),
            "parts",
            Valued.listed(values.subList(2, 4)),
            "partsEn",
            Valued.listedEn(values.subList(2, 4)),
            "other",
            Valued.title(besides),
            "otherEn",
            Valued.titleEn(besides),
            "beside",
            beside.withUnitBeside(stated.number())),
        figures());
  }
}
