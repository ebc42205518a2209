package io.qualityreport.report;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders sections as Markdown: the section's own template, then what every section ends with, its
 * findings and its sources.
 */
final class SectionRenderer {
  private final CatalogFiles files;
  private final Labels labels;
  private final Templates templates = new Templates();
  private final String narrative = Resources.text("narrative.md.peb");
  private final String end = Resources.text("section-end.md.peb");

  SectionRenderer(CatalogFiles files, Labels labels) {
    this.files = files;
    this.labels = labels;
  }

  /** The section on a page of its own, below the report's folder, with its sources. */
  String alone(ReportPlan.Section section, ReportInput input) {
    return body(section, input, "../");
  }

  /** The section as a chapter of the report, whose annex holds the sources. */
  String chapter(ReportPlan.Section section, ReportInput input) {
    return body(section, input, "");
  }

  /** The section without its own heading; {@code ##} are its parts. */
  private String body(ReportPlan.Section section, ReportInput input, String root) {
    SectionFacts facts = new SectionFacts(section, input, labels, root);
    String own =
        templates.render(
            templates.parse(files.text(section.template())), Map.of(Vocabulary.FACTS, facts));
    Map<String, Object> ending = ending(section, input, root);
    return String.join(
        "\n\n",
        own,
        templates.render(templates.parse(narrative), ending),
        templates.render(templates.parse(end), ending));
  }

  private Map<String, Object> ending(ReportPlan.Section section, ReportInput input, String root) {
    List<FigureValue> figures = figuresOf(section, input.figures());
    FindingText findings = new FindingText(input, labels, root);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("root", new SafeString(root));
    view.put("alone", !root.isEmpty());
    view.put("department", labels.department(section.department()));
    view.put("findings", findingsOf(section, input).stream().map(findings::view).toList());
    view.put("unchecked", figures.stream().anyMatch(f -> f.status() != FigureStatus.OK));
    view.put("figures", figures.stream().map(f -> row(f, input, root)).toList());
    view.put("sentences", new NarrativeText(input, labels, root).of(section));
    view.put("submissions", new Submissions(input, labels).behind(figures));
    view.put(
        "completeness", new SafeString(new SectionGaps(input, labels, section, figures).text()));
    return view;
  }

  /**
   * The section's figures, without the groups of tables. A year before of which nothing is known is
   * no gap in this one.
   */
  static List<FigureValue> figuresOf(ReportPlan.Section section, Figures values) {
    return values.all().stream()
        .filter(f -> f.group().isEmpty() && section.owns(f.id()))
        .filter(f -> f.status() == FigureStatus.OK || !yearBefore(f))
        .toList();
  }

  private static boolean yearBefore(FigureValue value) {
    return value.figure().definition() instanceof Figure.PreviousYear;
  }

  /** The findings that concern the section. */
  List<Finding> findingsOf(ReportPlan.Section section, ReportInput input) {
    FindingText text = new FindingText(input, labels, "");
    return input.findings().stream().filter(f -> text.concerns(f, section)).toList();
  }

  private static Map<String, Object> row(FigureValue f, ReportInput input, String root) {
    FigureText text = new FigureText(input.figures());
    return Map.of(
        "title", text.title(f),
        "value", new SafeString(MarkdownText.link(text.value(f), root + PageNames.figure(f.id()))),
        "sample", text.sample(f).orElse("—"),
        "day", Words.date(f.asOf()));
  }
}
