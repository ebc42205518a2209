package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures that state different things differ: equal ones may have been copied, or read for each
 * other. Zero does not count.
 *
 * @param figures figure ids
 */
record SameValue(CheckHead head, List<String> figures) implements Check {

  /** Copies the ids. */
  SameValue {
    figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<Finding> run(Figures values) {
    Map<BigDecimal, List<FigureValue>> byValue =
        figures.stream()
            .flatMap(id -> Valued.one(values, id).stream())
            .filter(value -> value.value().orElseThrow().signum() != 0)
            .collect(
                Collectors.groupingBy(
                    value -> value.base().orElseThrow().stripTrailingZeros(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byValue.values().stream().filter(same -> same.size() > 1).map(this::finding).toList();
  }

  private Finding finding(List<FigureValue> same) {
    String printed = Amount.of(same.get(0)).exactly().printed();
    return head.findingOn(
        new CheckHead.Outcome(same.get(0).id(), "!=" + printed, printed),
        Message.of(
            "reconcile.same-value",
            "figures",
            Valued.listed(same),
            "figuresEn",
            Valued.listedEn(same)),
        same.stream().map(FigureValue::id).toList());
  }
}
