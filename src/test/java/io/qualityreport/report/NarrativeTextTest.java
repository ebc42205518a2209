package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.measure.FigureStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of departments in their section, with figures filled in. */
class NarrativeTextTest {
  private static final ReportInput YEAR = new SampleReport(new YearFigures()).input();

  record Case(
      String id,
      String content,
      Map<String, String> set,
      List<String> missing,
      List<String> bounds,
      String says) {

    YearFigures year() {
      YearFigures year = new YearFigures();
      Optional.ofNullable(set).ifPresent(s -> s.forEach(year::set));
      Optional.ofNullable(missing).ifPresent(m -> m.forEach(year::missing));
      Optional.ofNullable(bounds).ifPresent(b -> b.forEach(year::lowerBound));
      return year;
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Case> cases() {
    return CatalogFiles.directory(Path.of("src/test/resources/report-expected"))
        .yaml("narrative.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fillsIn(Case declared) {
    SampleReport report =
        new SampleReport(declared.year()).sentence("water", "water-resources", declared.content());
    assertThat(Text.words(report.section("water")).lines()).contains(declared.says());
  }

  @Test
  void aStatementThatContradictsItselfIsNotFilledIn() {
    YearFigures figures =
        new YearFigures().absent("equipment.total_declared", FigureStatus.CONFLICT);
    String section =
        new SampleReport(figures)
            .sentence("special-equipment", "market-regulation", "在用{equipment.total_declared}台。")
            .section("special-equipment");
    assertThat(Text.words(section).lines()).contains("在用〔填报不一致〕。");
  }

  @Test
  void sentencesStandBehindTheSectionsOwnTextInOrderEachWithItsCell() {
    SampleReport report =
        new SampleReport(new YearFigures())
            .sentence("water", "water-resources", "甲。")
            .sentence("health", "health", "丁。")
            .sentence("water", "agriculture", "乙{water.problems}个。")
            .sentence("water", "water-resources", "丙。");
    String section = report.section("water");
    long number = SampleReport.submission("narrative");
    assertThat(section)
        .containsSubsequence(
            "## （三）监督抽检",
            "## （四）部门补充情况\n\n甲。\n\n乙[12个](../figures/water.problems.html)。（农业农村局报送）\n\n丙。\n\n",
            "## （五）核对情况",
            "| 补充情况 | 报送部门 | 报送编号 | 文件 | 单元格 |\n",
            "| 1 | 水利局 | [%d](../sources.html#s%d) | 文字材料.csv | C2 |\n".formatted(number, number),
            "| 2 | 农业农村局 | [%d](../sources.html#s%d) | 文字材料.csv | C4 |\n".formatted(number, number))
        .doesNotContain("丁。");
    assertThat(Text.words(report.text("report.md")))
        .containsSubsequence(
            "## 八、水利工程质量",
            "### （四）部门补充情况\n\n甲。\n\n乙12个。（农业农村局报送）\n\n丙。\n",
            "## 十二、医疗卫生服务质量",
            "丁。",
            "## 附件2",
            "| 补充情况 | 报送部门 | 报送编号 | 单元格 |\n",
            "| 1 | 水利局 | %d | C2 |\n".formatted(number));
    assertThat(Jsoup.parse(report.text("index.html")).select("#water p").eachText())
        .contains("甲。", "乙12个。（农业农村局报送）", "丙。");
  }

  @Test
  void theDocumentHoldsThem() throws Exception {
    Map<String, byte[]> files =
        new SampleReport(new YearFigures())
            .sentence("water", "water-resources", "排查出{water.problems}个问题，<b>逐条</b>登记。")
            .bytes();
    byte[] document = files.get(ReportWriter.document(files));
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(document))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          assertThat(Jsoup.parse(xml, org.jsoup.parser.Parser.xmlParser()).text().replace(" ", ""))
              .contains("排查出12个问题，<b>逐条</b>登记。");
        }
      }
    }
  }

  @Test
  void aSectionWithoutSentencesSaysNothingOfThem() {
    assertThat(new SampleReport(new YearFigures()).text("report.md"))
        .doesNotContain("## （四）部门补充", "| 补充情况 |");
  }

  /** The words outside of places stay, blanks apart, whatever they are. */
  @Property
  void noWordIsLost(@ForAll("contents") List<String> parts) {
    String words = String.join("", parts.stream().filter(p -> !p.startsWith("{")).toList());
    String filled = filled(String.join("", parts));
    int at = 0;
    for (char c : words.replaceAll("[\\s余]+", "").toCharArray()) {
      at = filled.indexOf(c, at) + 1;
      assertThat(at).as("%s in %s", c, filled).isPositive();
    }
  }

  @Property
  void anyContentIsAParagraphOfText(@ForAll String content) {
    String markdown = new NarrativeText(YEAR, SampleReport.LABELS, "").filled("前" + content + "后");
    assertThat(markdown).startsWith("前").endsWith("后");
    assertThat(new MarkdownHtml(Map.of()).html(markdown)).startsWith("<p>").endsWith("</p>\n");
  }

  private static String filled(String content) {
    String markdown = new NarrativeText(YEAR, SampleReport.LABELS, "").filled(content);
    return Jsoup.parse(new MarkdownHtml(Map.of()).html(markdown)).wholeText();
  }

  @Provide
  Arbitrary<List<String>> contents() {
    return Arbitraries.of(
            "{water.problems}",
            "{agri.pass_rate}",
            "{livestock.fmd_cattle_done}",
            "{nothing.such}",
            "{forestry.tests}",
            "{}",
            "个",
            "台",
            "%",
            "头",
            "排查",
            "问题",
            "“",
            "*",
            "_",
            "[",
            "](",
            "<",
            "&",
            "|",
            "#",
            "3",
            ".",
            "、",
            "𠮷",
            " ")
        .list()
        .ofMaxSize(12);
  }
}
