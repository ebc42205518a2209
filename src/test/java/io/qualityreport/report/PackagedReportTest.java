package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.CheckCatalog;
import io.qualityreport.reconcile.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report with the catalog that is shipped: contracts, figures, checks and sections. */
class PackagedReportTest {
  private static final Contracts CONTRACTS = Contracts.load(SampleReport.CATALOG);
  private static final FigureCatalog FIGURES = FigureCatalog.load(SampleReport.CATALOG, CONTRACTS);
  private static final CheckCatalog CHECKS = CheckCatalog.load(SampleReport.CATALOG, FIGURES);

  @Test
  void everySectionMayPrintWhatItPrints() {
    ReportPlan plan = ReportPlan.load(SampleReport.CATALOG, CONTRACTS, FIGURES);
    assertThat(plan).isEqualTo(SampleReport.PLAN);
    assertThat(plan.sections().stream().map(ReportPlan.Section::id))
        .containsExactly("special-equipment", "quality-infrastructure", "consumer-rights");
  }

  @Test
  void theFiguresOfTheseTestsAreTheDeclaredOnes() {
    for (Figure ours : new YearFigures().declared()) {
      Figure declared = FIGURES.figure(ours.id()).orElseThrow();
      assertThat(List.of(declared.title(), declared.unit(), declared.decimals()))
          .as(ours.id())
          .isEqualTo(List.of(ours.title(), ours.unit(), ours.decimals()));
    }
  }

  @Test
  void findingsNameBothValuesAndLinkToTheFigures() {
    Figures figures = new YearFigures().figures();
    SampleReport report =
        new SampleReport(new YearFigures())
            .findings(CHECKS.reconcile(figures).toArray(Finding[]::new));
    assertThat(report.section("special-equipment").lines().filter(l -> l.startsWith("- 【")))
        .containsExactly(
            "- 【矛盾】“在用特种设备总数(上报)”为 380 台，按记录计算的“在用特种设备总数”为 390 台，相差 10 台。"
                + "依据：[在用特种设备总数(上报)](../figures/equipment.total_declared.html)、"
                + "[在用特种设备总数](../figures/equipment.total.html)。");
    assertThat(report.section("consumer-rights")).contains("- 【存疑】“举报按时核查率”为 97.56 %，未达到 100 %。");
    assertThat(report.section("quality-infrastructure")).contains("未发现相互矛盾之处。");
  }
}
