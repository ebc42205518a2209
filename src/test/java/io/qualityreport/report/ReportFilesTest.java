package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report's files as a whole. */
class ReportFilesTest {
  private static ReportInput input;
  private static Map<String, byte[]> files;

  @BeforeAll
  static void write() {
    SampleReport report = new SampleReport(new YearFigures()).findings(SampleReport.DECLARED);
    input = report.input();
    files = report.bytes();
  }

  private static String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static Map<String, Document> pages() {
    Map<String, Document> pages = new TreeMap<>();
    files.keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .forEach(path -> pages.put(path, Jsoup.parse(text(path), "")));
    return pages;
  }

  @Test
  void holdsEveryFileSorted() {
    Set<String> expected =
        new TreeSet<>(
            List.of(
                "index.html",
                "report.md",
                "sources.html",
                "style.css",
                "figures.json",
                "findings.json"));
    for (ReportPlan.Section section : SampleReport.PLAN.sections()) {
      expected.add("sections/" + section.id() + ".md");
      expected.add("sections/" + section.id() + ".html");
    }
    input.figures().all().stream()
        .map(FigureValue::id)
        .map(PageNames::figure)
        .forEach(expected::add);
    expected.addAll(
        List.of(
            "托里县2023年质量分析报告.docx",
            "charts/complaints-by-month.svg",
            "charts/equipment-by-kind.svg",
            "charts/immunisation.svg"));
    assertThat(expected)
        .hasSize(10 + 2 * SampleReport.PLAN.sections().size() + input.figures().all().size());
    assertThat(files.keySet()).containsExactlyElementsOf(expected);
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Map.Entry<String, Document> page : pages().entrySet()) {
      for (Element link : page.getValue().select("[href], [src]")) {
        links++;
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!leadsSomewhere(page.getKey(), target)) {
          broken.add(page.getKey() + " -> " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(300);
  }

  private static boolean leadsSomewhere(String page, String link) {
    URI target = URI.create("http://report/" + page).resolve(link);
    String path = target.getPath().substring(1);
    return target.getHost().equals("report")
        && files.containsKey(path)
        && (target.getFragment() == null
            || Jsoup.parse(text(path)).getElementById(target.getFragment()) != null);
  }

  @Test
  void noPageHasAnIdTwice() {
    pages()
        .forEach(
            (path, page) -> {
              List<String> ids = page.select("[id]").eachAttr("id");
              assertThat(ids).as(path).doesNotHaveDuplicates();
            });
  }

  @Test
  void everyPageIsChineseAndFitsAPhoneAndLoadsNothingElse() {
    pages()
        .forEach(
            (path, page) -> {
              assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("zh-CN");
              assertThat(page.select("meta[name=viewport]")).as(path).hasSize(1);
              assertThat(page.select("h1")).as(path).hasSize(1);
              assertThat(page.select("main")).as(path).hasSize(1);
              assertThat(page.select("script, iframe, img, object, style, form"))
                  .as(path)
                  .isEmpty();
              assertThat(text(path)).as(path).doesNotContain("http:", "https:");
            });
    assertThat(text("style.css")).doesNotContain("@import", "url(");
  }

  @Test
  void everyFigureOfTheTextLinksToItsPage() {
    Document index = Jsoup.parse(text("index.html"));
    Map<String, String> shown = new TreeMap<>();
    index
        .select("a[href^=figures/]")
        .forEach(a -> shown.merge(a.attr("href"), a.text(), (one, other) -> one));
    FigureText text = new FigureText(input.figures());
    for (FigureValue v : input.figures().all()) {
      if (v.figure().definition() instanceof Figure.PreviousYear && v.value().isEmpty()) {
        assertThat(shown).as(v.id()).doesNotContainKey(PageNames.figure(v.id()));
      } else {
        assertThat(shown).as(v.id()).containsEntry(PageNames.figure(v.id()), text.value(v));
      }
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    Map<String, byte[]> again =
        new SampleReport(new YearFigures()).findings(SampleReport.DECLARED).bytes();
    assertThat(ContentHash.of(again)).isEqualTo(ContentHash.of(files));
  }

  @Test
  void anotherInputGivesOtherBytes() {
    Map<String, byte[]> other =
        new SampleReport(new YearFigures().set("consumer.closed", 289)).bytes();
    assertThat(ContentHash.of(other)).isNotEqualTo(ContentHash.of(files));
  }

  @Test
  void linesEndWithALineFeedOnly() {
    Map<String, byte[]> texts = new TreeMap<>(files);
    texts.keySet().removeIf(path -> path.endsWith(".docx"));
    texts.forEach(
        (path, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertThat(text).as(path).doesNotContain("\r").endsWith("\n");
          assertThat(text.getBytes(StandardCharsets.UTF_8)).as(path).isEqualTo(bytes);
        });
  }

  @Test
  void theWholeReportHoldsEachSectionWithItsNumber() {
    Document index = Jsoup.parse(text("index.html"));
    assertThat(index.select("h1").text()).isEqualTo("托里县2023年质量分析报告");
    assertThat(index.select(".chapter > h2").eachText())
        .containsExactly(
            "一、总体情况",
            "二、工业产品质量安全",
            "三、畜产品质量安全与动物防疫",
            "四、农产品质量安全",
            "五、林果产品质量安全",
            "六、特种设备安全",
            "七、建设工程质量",
            "八、水利工程质量",
            "九、交通工程质量",
            "十、旅游服务质量",
            "十一、养老服务质量",
            "十二、医疗卫生服务质量",
            "十三、质量基础设施",
            "十四、消费者权益保护",
            "附件1　核对发现汇总",
            "附件2　指标来源",
            "附件3　数据文件");
    assertThat(index.select("#special-equipment h3").eachText())
        .containsExactly("（一）在用设备与构成", "（二）上报数与台账的对照", "（三）定期检验", "（四）核对情况", "（五）数据来源与说明");
    assertThat(text("report.md").lines())
        .contains("# 托里县2023年质量分析报告", "## 六、特种设备安全", "### （一）在用设备与构成", "## 附件3　数据文件");
  }

  @Test
  void findingsOutsideAllSectionsAreStillInTheReport() {
    var stray =
        new io.qualityreport.reconcile.Finding(
            "stray",
            "stray",
            io.qualityreport.reconcile.Finding.Severity.WARNING,
            "fisheries.incidents",
            "1",
            "2",
            io.qualityreport.text.Message.of("report.value-undefined"),
            List.of());
    String report = new SampleReport(new YearFigures()).findings(stray).text("report.md");
    assertThat(report).contains("## 附件1　核对发现汇总\n\n- 【存疑】无法计算。\n");
    assertThat(report.split("【存疑】", -1)).hasSize(2);
  }

  @Test
  void aFigureWithoutExplanationIsRefused() {
    ReportInput without =
        new ReportInput(
            input.reading(),
            "托里县",
            "c0ffee",
            input.figures(),
            List.of(),
            input.narrative(),
            input.submissions(),
            input.completeness(),
            new java.util.HashMap<String, io.qualityreport.measure.Explanation>()::get,
            input.counties());
    ReportWriter writer =
        new ReportWriter(SampleReport.PLAN, SampleReport.CATALOG, SampleReport.LABELS);
    assertThatThrownBy(() -> writer.write(without))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("figure construction.labs_suspended has no explanation");
  }

  @Test
  void noTwoFiguresShareAPage() {
    Set<String> pages = new HashSet<>();
    input.figures().all().forEach(v -> assertThat(pages.add(PageNames.figure(v.id()))).isTrue());
  }
}
