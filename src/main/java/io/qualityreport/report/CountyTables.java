package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.reconcile.Finding.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The counties of a roll-up side by side: what each sent, what was found, its main figures. */
final class CountyTables {
  private final ReportPlan plan;
  private final ReportInput input;
  private final Labels labels;
  private final FigureText text;
  private final Counties counties;

  CountyTables(ReportPlan plan, ReportInput input, Labels labels) {
    this.plan = plan;
    this.input = input;
    this.labels = labels;
    this.text = new FigureText(input.figures());
    this.counties = new Counties(input);
  }

  /** What the annex shows; without counties in a county's own report. */
  Map<String, Object> view() {
    return Map.of(
        "counties", input.counties().stream().map(this::county).toList(),
        "comparison", plan.byCounty().stream().map(this::row).toList());
  }

  private Map<String, Object> county(CountyResult county) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("title", county.title());
    view.put(
        "missing",
        missing(county).stream().map(labels::dataset).collect(Collectors.joining(say("comma"))));
    for (Severity severity : Severity.values()) {
      long found = county.findings().stream().filter(f -> f.severity() == severity).count();
      view.put(severity.code(), String.valueOf(found));
    }
    return view;
  }

  /**
   * The datasets that figures of the sections lack; the year before and statements do not count.
   */
  private Set<String> missing(CountyResult county) {
    return plan.sections().stream()
        .flatMap(s -> SectionRenderer.figuresOf(s, county.figures()).stream())
        .filter(f -> f.status() == FigureStatus.MISSING)
        .filter(f -> !(f.figure().definition() instanceof Figure.Declared))
        .flatMap(f -> f.missing().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Object> row(String id) {
    FigureValue whole = input.figures().find(id).orElseThrow();
    return Map.of(
        "title", text.title(whole),
        "value", new SafeString(MarkdownText.link(text.value(whole), PageNames.figure(whole.id()))),
        "behind", counties.behind(whole),
        "values", input.counties().stream().map(c -> value(c, id)).toList());
  }

  private static String value(CountyResult county, String id) {
    return new FigureText(county.figures()).value(county.figures().find(id).orElseThrow());
  }
}
