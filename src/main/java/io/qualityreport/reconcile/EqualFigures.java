package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures that state one thing are equal, whichever department states them and in whatever unit.
 *
 * @param figures figure ids
 */
record EqualFigures(CheckHead head, List<String> figures) implements Check {

  /** Copies the ids. */
  EqualFigures {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    List<FigureValue> found = Valued.all(values, figures);
    boolean equal =
        found.stream().allMatch(one -> found.stream().allMatch(other -> agree(one, other)));
    return equal ? List.of() : List.of(finding(found));
  }

  /** What is at least so much may be as much as what is more. */
  private static boolean agree(FigureValue one, FigureValue other) {
    int order = one.base().orElseThrow().compareTo(other.base().orElseThrow());
    return order == 0 || (order < 0 ? one.lowerBound() : other.lowerBound());
  }

  private Finding finding(List<FigureValue> found) {
    String actual =
        found.stream().map(v -> Amount.of(v).printed()).collect(Collectors.joining(", "));
    return head.finding(
        new CheckHead.Outcome(figures.get(0), Amount.of(found.get(0)).printed(), actual),
        Message.of(
            "reconcile.equal-figures",
            "figures",
            Valued.listed(found),
            "figuresEn",
            Valued.listedEn(found)),
        figures);
  }
}
