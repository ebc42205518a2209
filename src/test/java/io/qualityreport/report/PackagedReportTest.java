package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.CheckCatalog;
import io.qualityreport.reconcile.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The report with the catalog that is shipped: contracts, figures, checks and sections. */
class PackagedReportTest {
  private static final Contracts CONTRACTS = Contracts.load(SampleReport.CATALOG);
  private static final FigureCatalog FIGURES = FigureCatalog.load(SampleReport.CATALOG, CONTRACTS);
  private static final CheckCatalog CHECKS = CheckCatalog.load(SampleReport.CATALOG, FIGURES);

  private static final Pattern PRINTED =
      Pattern.compile("(?:value\\(|list\\(nonzero\\(\\[)'([^)\\]]*)'");

  @Test
  void everySectionMayPrintWhatItPrints() {
    ReportPlan plan = ReportPlan.load(SampleReport.CATALOG, CONTRACTS, FIGURES);
    assertThat(plan).isEqualTo(SampleReport.PLAN);
    assertThat(plan.sections().stream().map(ReportPlan.Section::id))
        .containsExactly(
            "overview",
            "industrial-products",
            "livestock",
            "agri-products",
            "forestry",
            "special-equipment",
            "construction",
            "water",
            "transport",
            "tourism",
            "elderly-care",
            "health",
            "quality-infrastructure",
            "consumer-rights");
  }

  @Test
  void everyFigureBelongsToOneSectionAndEveryReportedOneIsPrinted() {
    for (Figure figure : FIGURES.figures()) {
      assertThat(SampleReport.PLAN.sections().stream().filter(s -> s.owns(figure.id())))
          .as(figure.id())
          .hasSize(1);
    }
    List<String> reported = Text.resource("reported.txt").lines().toList();
    assertThat(reported).hasSize(103).doesNotHaveDuplicates();
    assertThat(reported).allSatisfy(id -> assertThat(FIGURES.figure(id)).as(id).isPresent());
    Set<String> printed = new HashSet<>();
    for (ReportPlan.Section section : SampleReport.PLAN.sections()) {
      PRINTED
          .matcher(SampleReport.CATALOG.text(section.template()))
          .results()
          .flatMap(m -> Stream.of(m.group(1).split("[', ]+")))
          .forEach(printed::add);
    }
    assertThat(printed).containsAll(reported);
  }

  @Test
  void theFieldsOfListedRowsAreReadByTheirFigure() {
    for (ReportPlan.Section section : SampleReport.PLAN.sections()) {
      section
          .display()
          .rows()
          .forEach(
              (id, fields) -> {
                Figure.Measured figure =
                    (Figure.Measured) FIGURES.figure(id).orElseThrow().definition();
                Set<String> read =
                    new HashSet<>(CONTRACTS.dataset(figure.dataset()).orElseThrow().primaryKey());
                figure.where().ifPresent(where -> read.addAll(where.fields()));
                assertThat(read).as(id).containsAll(fields);
              });
    }
  }

  @Test
  void findingsNameBothValuesAndLinkToTheFigures() {
    Figures figures = new YearFigures().figures();
    SampleReport report = new SampleReport(new YearFigures()).findings(contradictions(figures));
    assertThat(report.section("special-equipment").lines().filter(l -> l.startsWith("- 【")))
        .containsExactly(
            "- 【矛盾】“在用特种设备总数(上报)”为 380 台，按记录计算的“在用特种设备总数”为 390 台，相差 10 台。"
                + "依据：[在用特种设备总数(上报)](../figures/equipment.total_declared.html)、"
                + "[在用特种设备总数](../figures/equipment.total.html)。");
    assertThat(report.section("consumer-rights")).contains("- 【存疑】“举报按时核查率”为 97.56%，未达到 100%。");
    assertThat(report.section("quality-infrastructure"))
        .contains("- 【矛盾】“强制检定计量器具受检率(上报)”为 84.75%，实为“在用计量器具占录入计量器具的比例”；");
    assertThat(report.section("water")).contains("未发现相互矛盾之处。");
  }

  /** Notes would stand beside them. */
  private static Finding[] contradictions(Figures figures) {
    return CHECKS.reconcile(figures).stream()
        .filter(finding -> finding.severity() != Finding.Severity.NOTE)
        .toArray(Finding[]::new);
  }
}
