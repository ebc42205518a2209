package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.Comparator;
import java.util.List;

/**
 * The figures of one report speak of the same day.
 *
 * @param figures figure ids
 */
record MixedAsOf(CheckHead head, List<String> figures) implements Check {
  private static final Comparator<FigureValue> BY_DAY = Comparator.comparing(FigureValue::asOf);

  /** Copies the ids. */
  MixedAsOf {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    List<FigureValue> found =
        figures.stream().flatMap(id -> Valued.one(values, id).stream()).toList();
    boolean mixed = found.stream().map(FigureValue::asOf).distinct().count() > 1;
    return mixed ? List.of(finding(found)) : List.of();
  }

  private Finding finding(List<FigureValue> found) {
    List<FigureValue> byDay = found.stream().sorted(BY_DAY).toList();
    FigureValue earliest = byDay.get(0);
    FigureValue latest = byDay.get(byDay.size() - 1);
    return head.finding(
        new CheckHead.Outcome(earliest.id(), latest.asOf().toString(), earliest.asOf().toString()),
        Message.of(
            "reconcile.mixed-as-of",
            "figures",
            Valued.listed(byDay, v -> "“%s”截至 %s".formatted(Valued.title(v), v.asOf()), "、"),
            "figuresEn",
            Valued.listed(byDay, v -> "\"%s\" %s".formatted(Valued.titleEn(v), v.asOf()), ", ")),
        found.stream().map(FigureValue::id).toList());
  }
}
