package io.qualityreport.report;

import static io.qualityreport.report.PlanLoader.orEmpty;
import static io.qualityreport.report.PlanLoader.require;

import io.qualityreport.measure.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads strictly what a section shows beside its own figures. */
final class DisplayReader {
  private static final String FIGURE = "a declared figure's id";

  private final String key;
  private final Map<String, Figure> figures;
  private final Labels labels;

  /**
   * Makes a reader.
   *
   * @param key the section's place in the file
   */
  DisplayReader(String key, Map<String, Figure> figures, Labels labels) {
    this.key = key;
    this.figures = figures;
    this.labels = labels;
  }

  /** A chart's shape in the file; anything may be absent. */
  record ChartFile(
      String id,
      String title,
      String unit,
      boolean upright,
      String groups,
      List<String> series,
      Map<String, List<String>> bars) {}

  List<String> quotes(List<String> quotes) {
    for (int i = 0; i < quotes.size(); i++) {
      require(declared(quotes.get(i)), key + ".quotes[" + i + "]", FIGURE, quotes.get(i));
    }
    return quotes;
  }

  Map<String, List<String>> rows(Map<String, List<String>> rows) {
    rows.forEach((id, fields) -> rows(key + ".rows." + id, id, orEmpty(fields)));
    return rows;
  }

  private void rows(String place, String id, List<String> fields) {
    boolean measured =
        declared(id) && figures.get(id).definition() instanceof Figure.Measured;
    require(measured, place, "the id of a figure that is measured over rows", id);
    String dataset = ((Figure.Measured) figures.get(id).definition()).dataset();
    require(!fields.isEmpty(), place, "fields of the dataset " + dataset, fields);
    for (String field : fields) {
      boolean known = labels.fields().containsKey(dataset + "." + field);
      require(known, place, "fields of the dataset " + dataset, field);
    }
  }

  List<ChartPlan> charts(List<ChartFile> declared) {
    List<ChartPlan> charts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ChartFile chart : declared) {
      String place = key + ".charts[" + charts.size() + "]";
      String id = chart.id();
      require(
          id != null && id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && ids.add(id),
          place + ".id",
          "a new id of lower-case letters, digits and hyphens",
          id);
      charts.add(
          new ChartPlan(
              id, given(chart.title()), given(chart.unit()), chart.upright(), content(place, chart)));
    }
    return charts;
  }

  private ChartPlan.Content content(String place, ChartFile chart) {
    boolean groups = chart.groups() != null;
    require(groups != (chart.bars() != null), place, "either groups or series and bars", chart.id());
    if (groups) {
      require(grouped(chart.groups()), place + ".groups", "a figure with groups", chart.groups());
      return new ChartPlan.Groups(chart.groups());
    }
    List<String> series = orEmpty(chart.series());
    require(!series.isEmpty(), place + ".series", "the names of one or two series", series);
    require(!given(chart.title()).isEmpty(), place + ".title", "a title", chart.title());
    chart.bars().forEach((name, ids) -> bar(place + ".bars." + name, series, orEmpty(ids)));
    return new ChartPlan.Compared(series, chart.bars());
  }

  private void bar(String place, List<String> series, List<String> ids) {
    require(ids.size() == series.size(), place, "one figure of each series " + series, ids);
    ids.forEach(id -> require(declared(id), place, FIGURE, id));
  }

  private boolean declared(String id) {
    return figures.containsKey(id);
  }

  private boolean grouped(String id) {
    return declared(id)
        && figures.get(id).definition() instanceof Figure.Measured m
        && m.groupBy().isPresent();
  }

  private static String given(String text) {
    return text == null ? "" : text.strip();
  }
}
