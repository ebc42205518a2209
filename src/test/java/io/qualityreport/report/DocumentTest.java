package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** The whole report as a Word document, opened again. */
class DocumentTest {
  private static Map<String, byte[]> files;
  private static byte[] bytes;
  private static XWPFDocument document;

  @BeforeAll
  static void open() throws IOException {
    files = report();
    bytes = files.get(ReportWriter.document(files));
    document = new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static Map<String, byte[]> report() {
    return new SampleReport(new YearFigures()).findings(SampleReport.DECLARED).bytes();
  }

  private static List<XWPFParagraph> styled(String style) {
    return document.getParagraphs().stream().filter(p -> style.equals(p.getStyle())).toList();
  }

  private static List<XWPFParagraph> everywhere() {
    return Stream.concat(
            document.getParagraphs().stream(),
            document.getTables().stream()
                .flatMap(t -> t.getRows().stream())
                .flatMap(r -> r.getTableCells().stream())
                .flatMap(c -> c.getParagraphs().stream()))
        .toList();
  }

  @Test
  void isNamedByItsTitle() {
    assertThat(ReportWriter.document(files)).isEqualTo("托里县2023年质量分析报告.docx");
    assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("托里县2023年质量分析报告");
    assertThat(styled("Title"))
        .extracting(XWPFParagraph::getText)
        .containsExactly("托里县2023年质量分析报告");
  }

  @Test
  void theSameReportGivesTheSameBytesWhereverItIsWritten() {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
      Map<String, byte[]> again = report();
      assertThat(again.get(ReportWriter.document(again))).isEqualTo(bytes);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void headingsAreNumberedRightThroughout() {
    List<String> chapters =
        styled("Heading1").stream()
            .map(XWPFParagraph::getText)
            .map(t -> t.split("、", 2)[0])
            .toList();
    assertThat(chapters).isEqualTo(numerals(SampleReport.PLAN.sections().size()));
    List<String> parts = new ArrayList<>();
    for (XWPFParagraph p : document.getParagraphs()) {
      if ("Annex".equals(p.getStyle())) {
        break;
      }
      if ("Heading1".equals(p.getStyle())) {
        parts.clear();
      } else if ("Heading2".equals(p.getStyle())) {
        parts.add(p.getText());
        assertThat(p.getText()).startsWith("（" + ChineseNumeral.of(parts.size()) + "）");
      }
    }
    assertThat(styled("Annex"))
        .extracting(XWPFParagraph::getText)
        .containsExactly("附件1　核对发现汇总", "附件2　指标来源", "附件3　数据文件");
  }

  private static List<String> numerals(int count) {
    return Stream.iterate(1, n -> n + 1).limit(count).map(ChineseNumeral::of).toList();
  }

  @Test
  void saysAllThatTheMarkdownSays() {
    String markdown = new String(files.get("report.md"), java.nio.charset.StandardCharsets.UTF_8);
    String text = everywhere().stream().map(XWPFParagraph::getText).reduce("", String::concat);
    var parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    String words =
        Text.words(
            TextContentRenderer.builder().build().render(parser.parse(Text.words(markdown))));
    List<String> missing =
        words
            .lines()
            .flatMap(l -> Stream.of(l.split("[|\"]|\\s{2,}| - ")))
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.contains("charts/"))
            .filter(l -> !solid(text).contains(solid(l.replaceFirst("^[-*] ", ""))))
            .toList();
    assertThat(missing).isEmpty();
  }

  private static String solid(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void tablesRepeatTheirHeaderAndFitTheText() {
    assertThat(document.getTables()).hasSizeGreaterThan(20);
    for (XWPFTable table : document.getTables()) {
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
      assertThat(table.getWidth()).isLessThanOrEqualTo(8844);
    }
  }

  @Test
  void chartsShowTheFigures() {
    assertThat(document.getCharts()).hasSize(3);
    assertThat(document.getCharts())
        .extracting(
            DocumentTest::series, DocumentTest::bars, c -> value(c, 0, 0), c -> value(c, 0, 2))
        .containsExactly(
            tuple(2, 4, "11.3", "0.0769"),
            tuple(1, 8, "9.0", "148.0"),
            tuple(1, 12, "20.0", "31.0"));
    assertThat(styled("Caption"))
        .extracting(XWPFParagraph::getText)
        .containsExactly(
            "图1　强制免疫应免疫和已免疫数量（单位：万头（只、羽））", "图2　在用特种设备数量（单位：台）", "图3　12315各月受理举报诉求（单位：件）");
  }

  private static XDDFChartData data(XWPFChart chart) {
    return chart.getChartSeries().get(0);
  }

  private static int series(XWPFChart chart) {
    return data(chart).getSeriesCount();
  }

  private static int bars(XWPFChart chart) {
    return data(chart).getSeries(0).getCategoryData().getPointCount();
  }

  private static String value(XWPFChart chart, int series, int bar) {
    return String.valueOf(data(chart).getSeries(series).getValuesData().getPointAt(bar));
  }

  @Test
  void everyLinkLeadsToARowOfTheAnnex() {
    Set<String> places = new HashSet<>();
    List<String> links = new ArrayList<>();
    for (XWPFParagraph p : everywhere()) {
      for (CTBookmark mark : p.getCTP().getBookmarkStartList()) {
        assertThat(places.add(mark.getName())).as(mark.getName()).isTrue();
      }
      p.getCTP().getHyperlinkList().stream().map(CTHyperlink::getAnchor).forEach(links::add);
    }
    assertThat(places).hasSizeGreaterThan(SampleReport.PLAN.sections().size());
    assertThat(links).hasSizeGreaterThan(100).allMatch(places::contains);
    String boilers =
        "截至2023年12月31日，特种设备登记台账中的在用设备共390台。其中锅炉9台、压力容器70台、电梯148台、起重机械96台、场(厂)内专用机动车辆67台。数量居首的种类是电梯。";
    XWPFParagraph equipment =
        document.getParagraphs().stream()
            .filter(p -> p.getText().equals(boilers))
            .findFirst()
            .orElseThrow();
    assertThat(equipment.getCTP().getHyperlinkList()).hasSize(6);
  }

  @Test
  void libreOfficeOpensIt(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(onPath("soffice"), "LibreOffice is not on this machine");
    Path file = Files.write(folder.resolve("report.docx"), bytes);
    Process office =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(office.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    assertThat(Files.size(folder.resolve("report.pdf"))).isGreaterThan(50_000);
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
  }
}
