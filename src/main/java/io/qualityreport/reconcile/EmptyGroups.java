package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * No group of a table is without a record: none at all may mean that there is none, or that none
 * was registered.
 *
 * @param figures the id of the table, and those of its groups behind it
 */
record EmptyGroups(CheckHead head, List<String> figures) implements Check {

  /** Copies the ids. */
  EmptyGroups {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    List<FigureValue> empty =
        figures.stream()
            .skip(1)
            .flatMap(id -> values.find(id).stream())
            .filter(value -> value.rows() == 0)
            .toList();
    return Valued.one(values, figures.get(0))
        .filter(total -> total.rows() > 0 && !empty.isEmpty())
        .stream()
        .map(total -> finding(total, empty))
        .toList();
  }

  private Finding finding(FigureValue total, List<FigureValue> empty) {
    int groups = figures.size() - 1;
    return head.finding(
        new CheckHead.Outcome(
            total.id(), String.valueOf(groups), String.valueOf(groups - empty.size())),
        Message.of(
            "reconcile.empty-groups",
            "figure",
            Valued.title(total),
            "figureEn",
            Valued.titleEn(total),
            "groups",
            Valued.listed(empty, FigureValue::group, "、"),
            "groupsEn",
            Valued.listed(empty, FigureValue::group, ", ")),
        Valued.ids(total, empty));
  }
}
