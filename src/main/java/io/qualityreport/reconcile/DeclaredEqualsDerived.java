package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * What a department states is what its records say.
 *
 * @param declared figure id
 * @param derived figure id
 */
record DeclaredEqualsDerived(CheckHead head, String declared, String derived) implements Check {

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return List.of(declared, derived);
  }

  @Override
  public List<Finding> run(Figures figures) {
    List<FigureValue> values = Valued.all(figures, figures());
    if (values.isEmpty()) {
      return List.of();
    }
    Amount stated = Amount.of(values.get(0));
    Amount recorded = Amount.of(values.get(1), values.get(0).figure());
    return stated.agreesWith(recorded)
        ? List.of()
        : List.of(finding(values.get(0), values.get(1), stated, recorded));
  }

  private Finding finding(FigureValue claim, FigureValue record, Amount stated, Amount recorded) {
    return head.finding(
        new CheckHead.Outcome(
            declared,
            recorded.printedBeside(stated.number()),
            stated.printedBeside(recorded.number())),
        Message.of(
            "reconcile.declared-equals-derived",
            "declared",
            Valued.title(claim),
            "declaredEn",
            Valued.titleEn(claim),
            "stated",
            stated.withUnitBeside(recorded.number()),
            "derived",
            Valued.title(record),
            "derivedEn",
            Valued.titleEn(record),
            "recorded",
            recorded.withUnitBeside(stated.number()),
            "difference",
            stated.differenceTo(recorded).withUnit()),
        figures());
  }
}
