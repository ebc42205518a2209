package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.util.List;

/**
 * Of a dataset something was submitted, be it that there is nothing.
 *
 * @param dataset dataset name
 * @param figures ids of the figures measured over it
 */
record NothingSubmitted(CheckHead head, String dataset, List<String> figures) implements Check {

  /** Copies the ids. */
  NothingSubmitted {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    List<FigureValue> missing =
        figures.stream()
            .flatMap(id -> values.find(id).stream())
            .filter(value -> value.status() == FigureStatus.MISSING)
            .toList();
    return missing.isEmpty() ? List.of() : List.of(finding(missing));
  }

  private Finding finding(List<FigureValue> missing) {
    return head.finding(
        new CheckHead.Outcome(dataset, ">=1", "0"),
        Message.of(
            "reconcile.nothing-submitted",
            "dataset",
            dataset,
            "figures",
            Valued.listed(missing, v -> "“" + Valued.title(v) + "”", "、"),
            "figuresEn",
            Valued.listed(missing, v -> "\"" + Valued.titleEn(v) + "\"", ", ")),
        missing.stream().map(FigureValue::id).toList());
  }
}
