package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A total is of one kind; where it merges several, each is named.
 *
 * @param figures the id of the total, and those of its groups behind it
 */
record MergedKinds(CheckHead head, List<String> figures) implements Check {

  /** Copies the ids. */
  MergedKinds {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    List<FigureValue> kinds =
        figures.stream()
            .skip(1)
            .flatMap(id -> Valued.one(values, id).stream())
            .filter(value -> value.value().orElseThrow().signum() != 0)
            .toList();
    return Valued.one(values, figures.get(0)).filter(total -> kinds.size() > 1).stream()
        .map(total -> finding(total, kinds))
        .toList();
  }

  private Finding finding(FigureValue total, List<FigureValue> kinds) {
    String terms =
        kinds.stream().map(v -> Amount.of(v).printed()).collect(Collectors.joining(" + "));
    return head.finding(
        new CheckHead.Outcome(total.id(), Amount.of(total).printed(), terms),
        Message.of(
            "reconcile.merged-kinds",
            "figure",
            Valued.title(total),
            "figureEn",
            Valued.titleEn(total),
            "value",
            Amount.of(total).withUnit(),
            "kinds",
            Valued.listed(kinds, MergedKinds::kind, "、"),
            "kindsEn",
            Valued.listed(kinds, MergedKinds::kind, ", ")),
        Valued.ids(total, kinds));
  }

  private static String kind(FigureValue value) {
    return value.group() + " " + Amount.of(value).withUnit();
  }
}
