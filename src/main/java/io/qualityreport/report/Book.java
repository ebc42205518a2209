package io.qualityreport.report;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.report.document.Chart;
import io.qualityreport.report.document.Manuscript;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that are read from front to back: the whole report, its sections, its sources. */
final class Book {
  private final ReportPlan plan;
  private final ReportInput input;
  private final Labels labels;
  private final SectionRenderer renderer;
  private final HtmlPages pages;
  private final MarkdownHtml markdown;
  private final Map<String, Chart> charts = new LinkedHashMap<>();
  private final Templates templates = new Templates();

  Book(
      ReportPlan plan,
      ReportInput input,
      Labels labels,
      SectionRenderer renderer,
      HtmlPages pages) {
    this.plan = plan;
    this.input = input;
    this.labels = labels;
    this.renderer = renderer;
    this.pages = pages;
    Charts drawn = new Charts(input.figures());
    plan.sections().stream()
        .flatMap(s -> s.display().charts().stream())
        .flatMap(c -> drawn.of(c).stream())
        .forEach(c -> charts.put(Charts.address(c.id()), c));
    Map<String, String> pictures = new LinkedHashMap<>();
    charts.forEach((address, chart) -> pictures.put(address, picture("figure", chart)));
    this.markdown = new MarkdownHtml(pictures);
  }

  private String picture(String template, Chart chart) {
    return pages.page(template, new SvgChart(chart).view());
  }

  /** The report's title with year and region filled in. */
  String title() {
    return plan.titled(input.regionTitle(), input.reading().period());
  }

  /** The title as the name of a file. */
  String fileName() {
    return fileName(title());
  }

  /** A title without what the name of a file should not hold. */
  static String fileName(String title) {
    return title.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** The report as one document of its Markdown. */
  Manuscript manuscript(String report) {
    return new Manuscript(title(), input.regionTitle(), input.reading().asOf(), report, charts);
  }

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    List<Map<String, Object>> chapters = new ArrayList<>();
    StringBuilder whole = new StringBuilder("# " + MarkdownText.inert(title()) + "\n\n");
    String preface = part("preface");
    String annex = part("annex");
    whole.append(preface);
    for (Map<String, Object> entry : entries()) {
      ReportPlan.Section section = plan.sections().get(chapters.size());
      String heading = MarkdownText.inert(String.valueOf(entry.get("heading")));
      String body = MarkdownLayout.section(renderer.chapter(section, input), 1);
      whole.append("\n## ").append(heading).append("\n\n").append(body);
      Map<String, Object> chapter = new LinkedHashMap<>(entry);
      chapter.put("html", markdown.html(body));
      chapters.add(chapter);
      files.putAll(section(section, entry));
    }
    whole.append('\n').append(annex);
    Map<String, Object> view = frame("");
    view.put("chapters", chapters);
    view.put("preface", markdown.html(preface));
    view.put("annex", markdown.html(annex));
    view.put("several", new Counties(input).several());
    view.put("document", address(fileName() + ".docx"));
    files.put("index.html", pages.page("index", view));
    charts.forEach((address, chart) -> files.put(address, picture("chart", chart)));
    files.put("report.md", whole.toString());
    files.put("sources.html", sources());
    return files;
  }

  /** What every page shows around its content. */
  Map<String, Object> frame(String root) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("root", root);
    view.put("title", title());
    view.put("region", input.regionTitle());
    view.put("year", input.reading().period());
    view.put("day", Words.date(input.reading().asOf()));
    view.put("watermark", String.valueOf(input.reading().watermark()));
    view.put("catalog", input.catalogHash());
    return view;
  }

  /** The sections that a figure belongs to, for its page's way back. */
  List<Map<String, Object>> sectionsOf(FigureValue figure) {
    return entries().stream()
        .filter(e -> plan.sections().get((Integer) e.get("index")).owns(figure.id()))
        .toList();
  }

  private Map<String, String> section(ReportPlan.Section section, Map<String, Object> entry) {
    String heading = String.valueOf(entry.get("heading"));
    String body = MarkdownLayout.section(renderer.alone(section, input), 0);
    Map<String, Object> view = frame("../");
    view.put("heading", heading);
    view.put("html", markdown.html(body));
    return Map.of(
        "sections/" + section.id() + ".md",
        "# " + MarkdownText.inert(heading) + "\n\n" + body,
        "sections/" + section.id() + ".html",
        pages.page("section", view));
  }

  private String sources() {
    Map<String, Object> view = frame("");
    view.put("submissions", new Submissions(input, labels).all());
    return pages.page("sources", view);
  }

  private String part(String name) {
    FindingText findings = new FindingText(input, labels, "");
    Map<String, Object> view = frame("");
    view.put("chapters", entries());
    view.put("findings", input.findings().stream().map(findings::view).toList());
    view.put("submissions", new Submissions(input, labels).all());
    view.put("root", new SafeString(""));
    view.putAll(new CountyTables(plan, input, labels).view());
    String text = Resources.text(name + ".md.peb");
    return MarkdownLayout.plain(templates.render(templates.parse(text), view));
  }

  /** The table of contents, with what each section can and cannot say. */
  private List<Map<String, Object>> entries() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (ReportPlan.Section section : plan.sections()) {
      List<FigureValue> figures = SectionRenderer.figuresOf(section, input.figures());
      List<Finding> findings = renderer.findingsOf(section, input);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("index", entries.size());
      entry.put("sources", new FigureSources(input, labels).rows(figures));
      entry.put("sentences", new NarrativeText(input, labels, "").of(section));
      entry.put("id", section.id());
      entry.put("heading", ChineseNumeral.of(entries.size() + 1) + "、" + section.title());
      entry.put("department", labels.department(section.department()));
      entry.put("figures", String.valueOf(figures.size()));
      entry.put("absent", String.valueOf(without(figures)));
      entry.put("findings", String.valueOf(findings.size()));
      entries.add(entry);
    }
    return entries;
  }

  /** A file's name as an address: percent-encoded where it is not plain. */
  private static String address(String name) {
    try {
      return new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no address for " + name, e);
    }
  }

  private static long without(List<FigureValue> figures) {
    return figures.stream().filter(f -> f.status() != FigureStatus.OK).count();
  }
}
