package io.qualityreport.report;

import io.qualityreport.completeness.Calendar;
import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Progress;
import io.qualityreport.completeness.Standing;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.reconcile.Sentence;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reports built by hand from real records, with names that a test chooses. */
final class SampleReport {
  static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  static final CatalogFiles CATALOG = CatalogFiles.packaged();
  static final Labels LABELS = Labels.of(YearFigures.CONTRACTS);
  static final Calendar CALENDAR = Calendar.load(CATALOG, YearFigures.CONTRACTS);
  private static final List<String> DATASETS = datasets();

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

  private static final List<String> FILES =
      List.of("强检器具.csv", "特种设备台账.xlsx", "上报数.xlsx", "投诉举报.csv");

  private final Figures figures;
  private List<Finding> findings = List.of();
  private List<Sentence> sentences = List.of();
  private List<String> files = FILES;
  private String cell = "在用";
  private Optional<Completeness> completeness = Optional.empty();

  SampleReport(YearFigures figures) {
    this.figures = figures.figures();
  }

  /** How what is expected stands, instead of as the figures say. */
  SampleReport completeness(Completeness given) {
    completeness = Optional.of(given);
    return this;
  }

  /** In February everything came in time but what figures lack. */
  private Completeness asFiguresSay() {
    Set<String> missing =
        figures.all().stream()
            .filter(f -> !(f.figure().definition() instanceof Figure.PreviousYear))
            .flatMap(f -> f.missing().stream())
            .collect(Collectors.toSet());
    return new Completeness(
        CALENDAR.of("2023").stream()
            .map(
                e ->
                    new Standing(
                        "654224",
                        e,
                        missing.contains(e.dataset()) ? Progress.OVERDUE : Progress.ON_TIME,
                        Optional.empty(),
                        0,
                        Optional.empty()))
            .toList());
  }

  SampleReport findings(Finding... found) {
    findings = List.of(found);
    return this;
  }

  /** Adds a sentence to a section, as its only department or another sent it. */
  SampleReport sentence(String section, String department, String content) {
    Sentence.Source source =
        new Sentence.Source(submission("narrative"), "文字材料.csv", "", "C" + (sentences.size() + 2));
    Sentence sentence = new Sentence(section, department, sentences.size() + 1, content, source);
    sentences = Stream.concat(sentences.stream(), Stream.of(sentence)).toList();
    return this;
  }

  /** Names all files so. */
  SampleReport files(String name) {
    files = java.util.Collections.nCopies(DATASETS.size(), name);
    return this;
  }

  /** Lets every cell hold that. */
  SampleReport cell(String value) {
    cell = value;
    return this;
  }

  static final ReportPlan PLAN =
      new PlanLoader(CATALOG, LABELS, YearFigures.CATALOG.figures()).load();

  ReportInput input() {
    return new ReportInput(
        new Reading("654224", "2023", 5, YearFigures.YEAR_END),
        "托里县",
        "c0ffee",
        figures,
        findings,
        new Narrative(sentences, PLAN::owns),
        LongStream.rangeClosed(1, DATASETS.size()).mapToObj(this::submission).toList(),
        completeness.orElseGet(this::asFiguresSay),
        id -> explanation(figures.find(id).orElseThrow()),
        List.of());
  }

  Map<String, byte[]> bytes() {
    return new ReportWriter(PLAN, CATALOG, LABELS).write(input());
  }

  /** A section alone, as its Markdown file holds it below the heading. */
  String section(String id) {
    ReportPlan.Section section =
        PLAN.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    return MarkdownLayout.section(new SectionRenderer(CATALOG, LABELS).alone(section, input()), 0);
  }

  /** A file of the report as text. */
  String text(String path) {
    return new String(bytes().get(path), StandardCharsets.UTF_8);
  }

  /** The number of the one submission of a dataset. */
  static long submission(String dataset) {
    return DATASETS.indexOf(dataset) + 1L;
  }

  private static List<String> datasets() {
    List<String> first =
        List.of("metrology-instruments", "special-equipment", "declared-figures", "complaints");
    return Stream.concat(
            first.stream(),
            YearFigures.CONTRACTS.datasets().stream()
                .map(DatasetContract::name)
                .filter(name -> !first.contains(name)))
        .toList();
  }

  private static String department(String dataset) {
    String department = YearFigures.CONTRACTS.dataset(dataset).orElseThrow().department();
    return department.equals("any") ? "market-regulation" : department;
  }

  private Submission submission(long id) {
    String dataset = DATASETS.get((int) id - 1);
    String name = id <= files.size() ? files.get((int) id - 1) : LABELS.dataset(dataset) + ".csv";
    boolean workbook = id == 2 || id == 3;
    return new Submission(
        id,
        new Arrival(
            "654224",
            department(dataset),
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
        s.arrival().region(),
        s.arrival().department(),
        s.arrival().fileName(),
        s.arrival().sha256(),
        s.facts().sheet(),
        rows);
  }

  private List<Explanation.ExplainedRow> rows(FigureValue v) {
    return LongStream.rangeClosed(1, Math.min(v.rows(), 3))
        .mapToObj(i -> new Explanation.ExplainedRow(v.submissions().get(0), i + 3, cells(v, i + 3)))
        .toList();
  }

  /** The cells that the section lists of a figure's rows, else two of an instrument. */
  private List<Explanation.Cell> cells(FigureValue v, long row) {
    return PLAN.sections().stream()
        .flatMap(s -> s.display().rows().getOrDefault(v.id(), List.of()).stream())
        .map(field -> new Explanation.Cell("F" + row, field, title(v, field), field + row))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), listed -> listed.isEmpty() ? usual(row) : listed));
  }

  private static String title(FigureValue v, String field) {
    return LABELS.field(((Figure.Measured) v.figure().definition()).dataset(), field);
  }

  private List<Explanation.Cell> usual(long row) {
    return List.of(
        new Explanation.Cell("F" + row, "status", "状态", cell),
        new Explanation.Cell("", "valid_until", "有效期至", ""));
  }
}
