package io.qualityreport.report;

import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.report.document.Chart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Charts of figures that have values. */
final class Charts {
  private final Figures figures;
  private final FigureText text;

  Charts(Figures figures) {
    this.figures = figures;
    this.text = new FigureText(figures);
  }

  /** The address of a chart's picture below the report's folder. */
  static String address(String id) {
    return "charts/" + id + ".svg";
  }

  /** The chart; empty where there is nothing to draw: no value, or zeros only. */
  Optional<Chart> of(ChartPlan plan) {
    FigureValue first = figures.find(plan.content().figures().get(0)).orElseThrow();
    String title = plan.title().isEmpty() ? first.figure().title() : plan.title();
    String unit = plan.unit().isEmpty() ? first.figure().unit() : plan.unit();
    List<String> series =
        plan.content() instanceof ChartPlan.Compared c ? c.series() : List.of(title);
    Chart chart =
        new Chart(
            plan.id(), title, new Chart.Axis(unit, plan.upright()), series, bars(plan.content()));
    return Optional.of(chart).filter(c -> c.largest().signum() > 0);
  }

  private List<Chart.Bar> bars(ChartPlan.Content content) {
    if (content instanceof ChartPlan.Compared compared) {
      return compared.bars().entrySet().stream().flatMap(this::bar).toList();
    }
    return figures.groups(content.figures().get(0)).stream()
        .filter(g -> !FigureText.ahead(g))
        .flatMap(g -> known(g).map(v -> new Chart.Bar(text.group(g), List.of(v))))
        .toList();
  }

  /** A bar of which every series is known, else none. */
  private Stream<Chart.Bar> bar(Map.Entry<String, List<String>> declared) {
    List<BigDecimal> values =
        declared.getValue().stream()
            .flatMap(id -> figures.find(id).stream())
            .flatMap(Charts::known)
            .toList();
    return Stream.of(new Chart.Bar(declared.getKey(), values))
        .filter(b -> b.values().size() == declared.getValue().size());
  }

  private static Stream<BigDecimal> known(FigureValue v) {
    return v.status() == FigureStatus.OK ? v.rounded().stream() : Stream.empty();
  }
}
