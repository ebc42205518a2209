package io.qualityreport.report;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Reports built by hand from real records, with names that a test chooses. */
final class SampleReport {
  static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  static final CatalogFiles CATALOG = CatalogFiles.packaged();
  static final Labels LABELS =
      new Labels(
          Map.of("metrology", "计量检定机构", "market-regulation", "市场监督管理局"),
          Map.of(
              "metrology-instruments",
              "强制检定计量器具",
              "special-equipment",
              "特种设备",
              "declared-figures",
              "上报数",
              "complaints",
              "12315投诉举报"),
          Map.of("special-equipment.kind", "设备种类"));

  /** A contradiction between the register and the declared total. */
  static final Finding DECLARED =
      new Finding(
          "equipment-declared",
          "equipment-declared",
          Finding.Severity.ERROR,
          "equipment.total_declared",
          "390台",
          "380台",
          Message.of("report.value-conflict"),
          List.of("equipment.total_declared", "equipment.total"));

  private final Figures figures;
  private List<Finding> findings = List.of();
  private List<String> files = List.of("强检器具.csv", "特种设备台账.xlsx", "上报数.xlsx", "投诉举报.csv");
  private String cell = "在用";

  SampleReport(YearFigures figures) {
    this.figures = figures.figures();
  }

  SampleReport findings(Finding... found) {
    findings = List.of(found);
    return this;
  }

  /** Names all four files so. */
  SampleReport files(String name) {
    files = List.of(name, name, name, name);
    return this;
  }

  /** Lets every cell hold that. */
  SampleReport cell(String value) {
    cell = value;
    return this;
  }

  static final ReportPlan PLAN =
      new PlanLoader(CATALOG, LABELS, new YearFigures().declared()).load();

  ReportInput input() {
    return new ReportInput(
        new Reading("654224", "2023", 5, YearFigures.YEAR_END),
        "托里县",
        "c0ffee",
        figures,
        findings,
        LongStream.rangeClosed(1, 4).mapToObj(this::submission).toList(),
        id -> explanation(figures.find(id).orElseThrow()));
  }

  Map<String, byte[]> bytes() {
    return new ReportWriter(PLAN, CATALOG, LABELS).write(input());
  }

  /** A section alone, as its Markdown file holds it below the heading. */
  String section(String id) {
    ReportPlan.Section section =
        PLAN.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    return MarkdownLayout.section(
        new SectionRenderer(CATALOG, LABELS).body(section, input(), "../"), 0);
  }

  /** A file of the report as text. */
  String text(String path) {
    return new String(bytes().get(path), StandardCharsets.UTF_8);
  }

  private Submission submission(long id) {
    String name = files.get((int) id - 1);
    String dataset =
        List.of("metrology-instruments", "special-equipment", "declared-figures", "complaints")
            .get((int) id - 1);
    boolean workbook = id == 2 || id == 3;
    return new Submission(
        id,
        new Arrival(
            "654224",
            id == 1 ? "metrology" : "market-regulation",
            name,
            SHA,
            1_000,
            "key-" + id,
            "intake",
            Instant.parse("2024-01-05T02:00:00Z")),
        new SheetFacts(
            Optional.of(dataset),
            workbook ? "台账" : "",
            workbook ? "xlsx" : "csv",
            workbook ? Optional.empty() : Optional.of("GB18030"),
            HeaderMap.NONE,
            Optional.of("2023"),
            "",
            id == 1 ? Optional.of(YearFigures.SNAPSHOT) : Optional.empty()),
        id == 2 ? SubmissionState.PARTLY_LOADED : SubmissionState.LOADED,
        Optional.empty(),
        id == 2 ? new RowCounts(402, 400, 2, 0) : new RowCounts(649, 649, 0, 0),
        OptionalLong.of(id),
        Duration.ofMillis(120),
        true);
  }

  private Explanation explanation(FigureValue v) {
    List<Explanation> inputs =
        v.figure().definition() instanceof Figure.Ratio r
            ? List.of(
                explanation(figures.find(r.numerator()).orElseThrow()),
                explanation(figures.find(r.denominator()).orElseThrow()))
            : List.of();
    boolean arithmetic = !inputs.isEmpty();
    return new Explanation(
        v,
        Message.of("report.value-conflict"),
        inputs,
        v.submissions().stream().map(id -> source(id, v.rows())).toList(),
        arithmetic ? List.of() : rows(v),
        arithmetic ? 0 : v.rows(),
        v.value());
  }

  private Explanation.Source source(long id, long rows) {
    Submission s = submission(id);
    return new Explanation.Source(
        id,
        s.arrival().department(),
        s.arrival().fileName(),
        s.arrival().sha256(),
        s.facts().sheet(),
        rows);
  }

  private List<Explanation.ExplainedRow> rows(FigureValue v) {
    return LongStream.rangeClosed(1, Math.min(v.rows(), 3))
        .mapToObj(
            i ->
                new Explanation.ExplainedRow(
                    v.submissions().get(0),
                    i + 3,
                    List.of(
                        new Explanation.Cell("F" + (i + 3), "status", "状态", cell),
                        new Explanation.Cell("", "valid_until", "有效期至", ""))))
        .toList();
  }
}
