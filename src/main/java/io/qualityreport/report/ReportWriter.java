package io.qualityreport.report;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.report.document.DocxWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Renders a report into files: the whole as Markdown, HTML and a Word document, sections and
 * explanation pages, figures and findings as JSON. The same input gives the same bytes: nothing is
 * read from a clock, lists have their order, lines end with a line feed.
 */
public final class ReportWriter {
  private static final String DOCUMENT = ".docx";

  private final ReportPlan plan;
  private final Labels labels;
  private final SectionRenderer renderer;
  private final HtmlPages pages = new HtmlPages();

  /** Makes a writer for a plan, the catalog's templates and the titles of its contracts. */
  public ReportWriter(ReportPlan plan, CatalogFiles files, Contracts contracts) {
    this(plan, files, Labels.of(contracts));
  }

  ReportWriter(ReportPlan plan, CatalogFiles files, Labels labels) {
    this.plan = plan;
    this.labels = labels;
    this.renderer = new SectionRenderer(files, labels);
  }

  /**
   * All files of the report, relative path with {@code /} to bytes, sorted by path.
   *
   * @throws IllegalArgumentException if a section asks for a figure that was not computed
   */
  public Map<String, byte[]> write(ReportInput input) {
    Map<String, String> files = new TreeMap<>();
    Book book = new Book(plan, input, labels, renderer, pages);
    files.putAll(book.files());
    files.put("figures.json", JsonFiles.figures(input, book.title()));
    files.put("findings.json", JsonFiles.findings(input, book.title()));
    files.put("style.css", Resources.text("style.css"));
    ExplanationView explanations = new ExplanationView(input, labels);
    for (FigureValue figure : input.figures().all()) {
      Map<String, Object> view = explanations.of(input.explanation(figure.id()));
      view.putAll(book.frame("../"));
      view.put("sections", book.sectionsOf(figure));
      files.put(PageNames.figure(figure.id()), pages.page("explanation", view));
    }
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    bytes.put(
        book.fileName() + DOCUMENT, DocxWriter.write(book.manuscript(files.get("report.md"))));
    return bytes;
  }

  /** The name of the one document among the files of a report. */
  public static String document(Map<String, byte[]> files) {
    return files.keySet().stream().filter(f -> f.endsWith(DOCUMENT)).findFirst().orElseThrow();
  }

  /**
   * The name of the one document of a report.
   *
   * @param region name of what the report speaks of
   * @param period the year
   */
  public static String document(ReportPlan plan, String region, String period) {
    return Book.fileName(plan.titled(region, period)) + DOCUMENT;
  }
}
