package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a total add up to it.
 *
 * @param total figure id
 * @param parts figure ids
 */
record SumOfParts(CheckHead head, String total, List<String> parts) implements Check {

  /** Copies the parts. */
  SumOfParts {
    parts = List.copyOf(parts);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return Stream.concat(Stream.of(total), parts.stream()).toList();
  }

  @Override
  public List<Finding> run(Figures figures) {
    List<FigureValue> values = Valued.all(figures, figures());
    if (values.isEmpty()) {
      return List.of();
    }
    FigureValue whole = values.get(0);
    List<FigureValue> added = values.subList(1, values.size());
    Amount stated = Amount.of(whole);
    Amount sum = Amount.sum(added, whole.figure());
    return stated.agreesWith(sum) ? List.of() : List.of(finding(whole, added, stated, sum));
  }

  private Finding finding(FigureValue whole, List<FigureValue> added, Amount stated, Amount sum) {
    return head.finding(
        new CheckHead.Outcome(
            total, sum.printedBeside(stated.number()), stated.printedBeside(sum.number())),
        Message.of(
            "reconcile.sum-of-parts",
            "total",
            Valued.title(whole),
            "totalEn",
            Valued.titleEn(whole),
            "value",
            stated.withUnitBeside(sum.number()),
            "sum",
            sum.withUnitBeside(stated.number()),
            "terms",
            terms(added),
            "difference",
            stated.differenceTo(sum).withUnit()),
        figures());
  }

  private static String terms(List<FigureValue> added) {
    return added.stream().map(v -> Amount.of(v).printed()).collect(Collectors.joining(" + "));
  }
}
