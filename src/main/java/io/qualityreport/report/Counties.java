package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Gap;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a roll-up speaks of its counties; in a county's own report every answer is empty. */
final class Counties {
  private final List<CountyResult> counties;

  Counties(ReportInput input) {
    this.counties = input.counties();
  }

  /** Whether several counties are rolled up. */
  boolean several() {
    return !counties.isEmpty();
  }

  /** The name of a county. */
  String name(String code) {
    return names(Set.of(code));
  }

  /** The names of counties in the report's order. */
  private String names(Collection<String> codes) {
    return counties.stream()
        .filter(c -> codes.contains(c.code()))
        .map(CountyResult::title)
        .collect(Collectors.joining(say("comma")));
  }

  /** What is written behind a value that lacks counties. */
  String behind(FigureValue value) {
    return value.lacks().isEmpty() || value.value().isEmpty()
        ? ""
        : say("without-counties", "counties", names(value.lacks()));
  }

  /** The names of the counties that sent nothing of some dataset, for figures that lack it. */
  String silent(Collection<FigureValue> figures, Collection<String> datasets) {
    return names(
        figures.stream()
            .flatMap(f -> f.gaps().stream())
            .filter(gap -> datasets.contains(gap.dataset()))
            .map(Gap::region)
            .collect(Collectors.toSet()));
  }

  /** What counties did not send that others did, a text for each county. */
  List<String> partly(Collection<FigureValue> figures, Labels labels) {
    return counties.stream()
        .flatMap(
            county ->
                figures.stream()
                    .flatMap(f -> f.gaps().stream())
                    .filter(gap -> gap.region().equals(county.code()))
                    .map(gap -> say("dataset", "dataset", labels.dataset(gap.dataset())))
                    .distinct()
                    .sorted()
                    .reduce((a, b) -> a + say("comma") + b)
                    .map(d -> say("partly-sent", "county", county.title(), "datasets", d))
                    .stream())
        .toList();
  }
}
