package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.measure.Explanation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {

  private static Document page(SampleReport report, String id, UnaryOperator<Explanation> change) {
    ReportInput input = report.input();
    ReportInput changed =
        new ReportInput(
            input.reading(),
            input.regionTitle(),
            input.catalogHash(),
            input.figures(),
            input.findings(),
            input.narrative(),
            input.submissions(),
            input.completeness(),
            figure -> change.apply(input.explain().apply(figure)),
            input.counties());
    byte[] html =
        new ReportWriter(SampleReport.PLAN, SampleReport.CATALOG, SampleReport.LABELS)
            .write(changed)
            .get(PageNames.figure(id));
    return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
  }

  private static Document page(YearFigures figures, String id) {
    return page(new SampleReport(figures), id, UnaryOperator.identity());
  }

  private static UnaryOperator<Explanation> recomputed(Optional<BigDecimal> value) {
    return e ->
        new Explanation(
            e.value(), e.formula(), e.inputs(), e.sources(), e.rows(), e.totalRows(), value);
  }

  @Test
  void leadsFromTheValueToFilesSheetsAndCells() {
    Document page = page(new YearFigures(), "equipment.total/电梯");
    assertThat(page.select("h1").text()).isEqualTo("在用特种设备总数（电梯）");
    assertThat(page.select(".amount").text()).isEqualTo("148台");
    assertThat(page.select("dl").first().text())
        .isEqualTo("指标编号 equipment.total/电梯 统计年度 2023年 数据截止日 2023年12月31日 依据 148行记录");
    assertThat(page.select("dl.source").text())
        .isEqualTo(
            "报送编号 2 文件 特种设备台账.xlsx（工作表“台账”） 报送部门 市场监督管理局 参与计算 148行 文件指纹 SHA-256 "
                + SampleReport.SHA);
    assertThat(page.select("table.rows tr").eachText())
        .containsExactly("报送编号 行 状态 有效期至", "2 4 在用 F4 （空）", "2 5 在用 F5 （空）", "2 6 在用 F6 （空）");
    assertThat(page.text()).contains("共148行，以下列出前3行，另有145行未列出。");
    assertThat(page.select(".crumbs a").attr("href")).isEqualTo("../index.html#special-equipment");
  }

  @Test
  void saysNothingOfMoreRowsWhereAllAreListed() {
    Document page = page(new YearFigures().set("equipment.overdue", 2), "equipment.overdue");
    assertThat(page.text()).contains("共2行。").doesNotContain("未列出");
  }

  @Test
  void showsTheInputsOfARate() {
    Document page = page(new YearFigures(), "metrology.in_use_ratio");
    assertThat(page.select("dl").first().text())
        .isEqualTo(
            "指标编号 metrology.in_use_ratio 统计年度 2023年 数据截止日 2023年11月7日 样本量 649台件"
                + " 更多位小数 84.745763% 依据 649行记录");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly("在用计量器具 550台件", "录入强制检定计量器具 649台件");
    assertThat(page.select("tbody a").eachAttr("href"))
        .containsExactly(
            "../figures/metrology.instruments_in_use.html",
            "../figures/metrology.instruments_recorded.html");
  }

  @Test
  void showsTheGroupsOfATable() {
    Document page = page(new YearFigures(), "consumer.received_by_month");
    assertThat(page.select("h2:contains(分组) + div tr").eachText())
        .startsWith("月份 数值", "1月 20件", "2月 18件")
        .hasSize(13);
  }

  @Test
  void saysThatCountingAgainAgrees() {
    assertThat(page(new YearFigures(), "metrology.in_use_ratio").select(".check").text())
        .isEqualTo("复核：由参与计算的记录逐行重新计算，得84.745763%，与报告数值一致。");
  }

  @Test
  void warnsWhereCountingAgainDiffers() {
    Document page =
        page(
            new SampleReport(new YearFigures()),
            "equipment.total",
            recomputed(Optional.of(new BigDecimal(389))));
    assertThat(page.select(".check.bad").text())
        .isEqualTo("复核：由参与计算的记录逐行重新计算，得389台，与报告数值不一致。请联系系统管理员。");
  }

  @Test
  void warnsWhereNothingCouldBeCountedAgain() {
    Document page =
        page(new SampleReport(new YearFigures()), "equipment.total", recomputed(Optional.empty()));
    assertThat(page.select(".check.bad").text()).isEqualTo("复核：未能由记录重新计算出数值。请联系系统管理员。");
  }

  @Test
  void saysWhatIsMissing() {
    Document page = page(new YearFigures().missing("equipment."), "equipment.total");
    assertThat(page.select(".amount.absent").text()).isEqualTo("尚未报送");
    assertThat(page.select("dl").first().text()).endsWith("依据 0行记录 尚未报送 特种设备");
    assertThat(page.select(".check, table.rows, dl.source")).isEmpty();
  }
}
