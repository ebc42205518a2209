package io.qualityreport.cli;

import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Explanation.Cell;
import io.qualityreport.measure.Explanation.ExplainedRow;
import io.qualityreport.measure.Explanation.Source;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Unit;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Run;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** An explanation for a person at a terminal: the figure first, what it is made of below. */
final class ExplanationText {
  private static final String STEP = "  ";

  private final Qrp qrp;
  private final Run run;
  private final Regions regions;

  ExplanationText(Qrp qrp, Run run, Regions regions) {
    this.qrp = qrp;
    this.run = run;
    this.regions = regions;
  }

  void print(Explanation explanation) {
    print(explanation, "");
  }

  private void print(Explanation explanation, String margin) {
    FigureValue value = explanation.value();
    line(
        margin,
        "cli.explain-figure",
        "title",
        title(value),
        "id",
        value.id(),
        "value",
        printed(value));
    if (margin.isEmpty()) {
      reading(value);
    }
    String inner = margin + STEP;
    line(inner, "cli.explain-formula", "formula", explanation.formula().in(qrp.language()));
    counts(explanation, inner);
    if (explanation.inputs().isEmpty()) {
      explanation.sources().forEach(source -> source(source, inner));
      rows(explanation, inner);
    }
    explanation.inputs().forEach(input -> print(input, inner));
  }

  private void reading(FigureValue value) {
    line(
        STEP,
        "cli.explain-reading",
        "period",
        value.period(),
        "day",
        value.asOf(),
        "run",
        run.id(),
        "watermark",
        run.reading().watermark());
  }

  private void counts(Explanation explanation, String margin) {
    FigureValue value = explanation.value();
    value
        .denominator()
        .ifPresent(
            denominator ->
                line(
                    margin,
                    "cli.explain-ratio",
                    "numerator",
                    plain(value.numerator()),
                    "denominator",
                    plain(Optional.of(denominator))));
    if (Agreement.holds(explanation)) {
      line(margin, "cli.explain-agrees", "recomputed", Printed.text(value.rounded()));
    } else {
      line(
          margin,
          "cli.explain-differs",
          "recomputed",
          plain(explanation.recomputed()),
          "value",
          plain(value.value()));
    }
  }

  private void source(Source source, String margin) {
    line(
        margin,
        source.sheet().isEmpty() ? "cli.explain-file" : "cli.explain-sheet",
        "submission",
        source.submissionId(),
        "department",
        county(source) + source.department(),
        "file",
        source.file(),
        "sheet",
        source.sheet(),
        "rows",
        source.rows());
    line(margin + STEP, "cli.explain-hash", "sha256", source.sha256());
  }

  /** Of several counties, the name of the one that sent a file, before its department. */
  private String county(Source source) {
    return run.reading().rollsUp()
        ? regions.find(source.region()).map(Region::title).orElse(source.region()) + " "
        : "";
  }

  private void rows(Explanation explanation, String margin) {
    if (explanation.totalRows() == 0) {
      return;
    }
    line(
        margin,
        "cli.explain-rows",
        "rows",
        explanation.totalRows(),
        "shown",
        explanation.rows().size());
    explanation.rows().forEach(row -> row(row, margin + STEP));
  }

  private void row(ExplainedRow row, String margin) {
    String cells =
        row.cells().stream().map(ExplanationText::cell).collect(Collectors.joining("  "));
    line(
        margin,
        "cli.explain-row",
        "submission",
        row.submissionId(),
        "row",
        row.sourceRow(),
        "cells",
        cells);
  }

  private static String cell(Cell cell) {
    String place = cell.address().isEmpty() ? "" : cell.address() + " ";
    return place + cell.title() + "=" + cell.value();
  }

  private String title(FigureValue value) {
    return qrp.language() == Language.EN ? value.figure().titleEn() : value.figure().title();
  }

  private static String printed(FigureValue value) {
    return value
        .rounded()
        .map(v -> (value.lowerBound() ? "≥" : "") + v.toPlainString())
        .map(v -> Unit.behind(v, value.figure().unit()))
        .orElse(value.status().code());
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(Printed::plain).map(BigDecimal::toPlainString).orElse("-");
  }

  private void line(String margin, String key, Object... namesAndValues) {
    qrp.out().println(margin + Printed.sentence(Message.of(key, namesAndValues), qrp.language()));
  }
}
