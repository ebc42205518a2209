package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * What a department states is what its records say; where it is the value of another figure
 * instead, that one is its true name.
 *
 * @param same the comparison with what it should be
 * @param other id of the figure that it may be instead
 */
record DeclaredIsOther(DeclaredEqualsDerived same, String other) implements Check {

  @Override
  public String id() {
    return same.id();
  }

  @Override
  public List<String> figures() {
    return List.of(same.declared(), same.derived(), other);
  }

  @Override
  public List<Finding> run(Figures figures) {
    List<Finding> different = same.run(figures);
    List<FigureValue> values = Valued.all(figures, figures());
    return different.isEmpty() || values.isEmpty() || !isOther(values)
        ? different
        : List.of(finding(values));
  }

  /** A lower bound is no figure's value. */
  private static boolean isOther(List<FigureValue> values) {
    Amount stated = Amount.of(values.get(0));
    return !stated.lowerBound()
        && stated.agreesWith(Amount.of(values.get(2), values.get(0).figure()));
  }

  private Finding finding(List<FigureValue> values) {
    Amount stated = Amount.of(values.get(0));
    Amount recorded = Amount.of(values.get(1), values.get(0).figure());
    return same.head()
        .finding(
            new CheckHead.Outcome(
                same.declared(),
                recorded.printedBeside(stated.number()),
                stated.printedBeside(recorded.number())),
            Message.of(
                "reconcile.declared-is-other",
                "declared",
                Valued.title(values.get(0)),
                "declaredEn",
                Valued.titleEn(values.get(0)),
                "stated",
                stated.withUnitBeside(recorded.number()),
                "derived",
                Valued.title(values.get(1)),
                "derivedEn",
                Valued.titleEn(values.get(1)),
                "recorded",
                recorded.withUnitBeside(stated.number()),
                "other",
                Valued.title(values.get(2)),
                "otherEn",
                Valued.titleEn(values.get(2))),
            figures());
  }
}
