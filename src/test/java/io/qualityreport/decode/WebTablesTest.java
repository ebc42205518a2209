package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables under a spreadsheet's name that are web pages or XML. */
class WebTablesTest {
  private static final DecodeLimits LIMITS = DecodeLimits.standard();
  @TempDir private Path folder;

  @Test
  void readsTitleSpansAndEntities() throws Exception {
    assertThat(
            rows(
                "<html><body><h3>特种设备&nbsp;台账</h3><p>截至2023年11月7日</p><table>"
                    + "<tr><th rowspan=2>名称</th><th colspan='2'>检验</th></tr>"
                    + "<tr><th>日期</th><th>结果<br>说明</th></tr>"
                    + "<tr><td>甲&amp;乙</td><td>2023-11-07</td><td>&nbsp;</td></tr></table>"))
        .containsExactly(
            List.of("特种设备 台账"),
            List.of("截至2023年11月7日"),
            Arrays.asList("名称", "检验"),
            Arrays.asList("名称", "日期", "结果 说明"),
            List.of("甲&乙", "2023-11-07"));
  }

  @Test
  void mergedCellsEndWithTheTable() throws Exception {
    try (DecodedFile page = open("<table><tr><td rowspan=9 colspan=2>a</td><td>b</td></tr>")) {
      assertThat(page.sheets().get(0).merged()).containsExactly(new CellRange(1, 1, 0, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void charsetIsProven(String charset) throws Exception {
    String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
    Path file =
        Fixtures.write(
            folder,
            "a.xls",
            (mark + "<meta charset=x><table><tr><td>注册代码</td></tr></table>")
                .getBytes(Charset.forName(charset)));
    assertThat(Fixtures.read(file)).containsExactly(List.of("注册代码"));
  }

  @Test
  void whatThePageSaysOfItselfDecidesBetweenTwoCharsetsThatFit() throws Exception {
    String both = new String("状态".getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8);
    for (String stated : List.of("<meta charset='gb2312'>", "<meta charset='utf-8'>")) {
      byte[] page =
          (stated + "<table><tr><td>" + both + "</td></tr></table>")
              .getBytes(StandardCharsets.UTF_8);
      assertThat(Fixtures.read(Fixtures.write(folder, "a.xls", page)))
          .containsExactly(List.of(stated.contains("gb") ? "状态" : both));
    }
  }

  @Test
  void aKnownHeaderDecidesWhereThePageSaysNothing() throws Exception {
    byte[] page = "<table><tr><td>状态</td></tr></table>".getBytes(Charset.forName("GB18030"));
    HeaderWitness witness = top -> top.get(0).text(0).equals("状态");
    try (DecodedFile file =
        new FileDecoder(LIMITS, witness).open(Fixtures.write(folder, "a.xls", page))) {
      assertThat(Fixtures.rows(file, 0)).containsExactly(List.of("状态"));
    }
  }

  @Test
  void hiddenRowsAndColumnsAreKnown() throws Exception {
    try (DecodedFile page =
        open(
            "<table><colgroup><col><col width=0 style='display: none'></colgroup>"
                + "<tr><td>a<td>b</tr><tr style='display:none'><td>1<td>2</tr>"
                + "<tr hidden><td>3<td>4</tr><tr><td>5<td>6</tr></table>")) {
      assertThat(page.sheets().get(0).concealed())
          .isEqualTo(new Concealed(List.of(new Concealed.Span(2, 3)), Set.of(1)));
    }
  }

  @Test
  void excelsOwnNumberStandsForWhatItShows() throws Exception {
    assertThat(
            rows(
                "<table><tr><td x:num='654224000000000000'>6.54224E+17</td><td x:num='0.8475'>"
                    + "84.75%</td><td x:num>12</td><td x:num='45237'>2023/11/7</td></tr></table>"))
        .containsExactly(
            List.of(new java.math.BigDecimal("654224000000000000"), "84.75%", "12", "2023/11/7"));
  }

  @Test
  void layoutTablesAreLookedThroughAndSeveralTablesAreSheets() throws Exception {
    try (DecodedFile page =
        open(
            "<table><tr><td><table><tr><td>一</td></tr></table></td></tr><tr><td>"
                + "<table><tr><td>二</td></tr></table></td></tr></table>")) {
      assertThat(page.sheets()).extracting(DecodedFile.Sheet::name).containsExactly("表1", "表2");
      assertThat(Fixtures.rows(page, 1)).containsExactly(List.of("二"));
    }
  }

  @Test
  void aWebArchiveHasItsSheetsNames() throws Exception {
    String archive =
        "MIME-Version: 1.0\nX-Document-Type: Workbook\n"
            + "Content-Type: multipart/related; boundary=\"--x\"\n\n----x\n"
            + "Content-Location: file:///C:/a.htm\nContent-Transfer-Encoding: quoted-printable\n"
            + "Content-Type: text/html; charset=\"us-ascii\"\n\n"
            + "<html><x:ExcelWorksheet><x:Name>=CC=A8=D5=CB</x:Name></x:ExcelWorksheet>=\n"
            + "<x:ExcelWorksheet><x:Name>b</x:Name><x:Visible>SheetHidden</x:Visible>"
            + "</x:ExcelWorksheet></html>\n----x\n"
            + part("=D7=B4=CC=AC")
            + part("b")
            + "----x--\n";
    Path file = Fixtures.write(folder, "a.xls", archive.getBytes(StandardCharsets.US_ASCII));
    try (DecodedFile opened = new FileDecoder(LIMITS).open(file)) {
      assertThat(opened.format()).isEqualTo(FileFormat.MHTML);
      assertThat(opened.sheets())
          .extracting(DecodedFile.Sheet::name, DecodedFile.Sheet::hidden)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("台账", false),
              org.assertj.core.groups.Tuple.tuple("b", true));
      assertThat(Fixtures.rows(opened, 0)).containsExactly(List.of("状态"));
    }
  }

  @Test
  void readsAnXmlWorkbook() throws Exception {
    String xml =
        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
            + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
            + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
            + "<Worksheet ss:Name='台账'><Table><Column ss:Index='2' ss:Hidden='1'/>"
            + "<Row><Cell ss:MergeAcross='1'><Data ss:Type='String'>标题</Data></Cell>"
            + "<Cell><Data ss:Type='String'>c</Data></Cell></Row>"
            + "<Row ss:Index='3' ss:Hidden='1'><Cell ss:Index='2'><Data ss:Type='Number'>1.50</Data>"
            + "</Cell><Cell><Data ss:Type='DateTime'>2023-11-07T00:00:00.000</Data></Cell></Row>"
            + "</Table></Worksheet></Workbook>";
    Path file = Fixtures.write(folder, "a.xls", xml.getBytes(StandardCharsets.UTF_8));
    try (DecodedFile opened = new FileDecoder(LIMITS).open(file)) {
      assertThat(opened.sheets().get(0))
          .isEqualTo(
              new DecodedFile.Sheet(
                  0,
                  "台账",
                  false,
                  List.of(new CellRange(1, 1, 0, 1)),
                  new Concealed(List.of(new Concealed.Span(3, 3)), Set.of(1))));
      assertThat(Fixtures.rows(opened, 0))
          .containsExactly(
              Arrays.asList("标题", null, "c"),
              List.of(),
              Arrays.asList(
                  null,
                  new java.math.BigDecimal("1.5"),
                  LocalDateTime.parse("2023-11-07T00:00:00")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Workbook [<!ENTITY a 'b'>]>",
        "<!DOCTYPE Workbook SYSTEM 'file:///etc/passwd'>"
      })
  void documentTypesAreRefused(String type) throws IOException {
    String xml =
        "<?xml version='1.0'?>"
            + type
            + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>&a;</Workbook>";
    assertThat(refusal(xml))
        .isEqualTo(
            "\"Workbook\" in the workbook has a document type declaration (DTD), as no honest"
                + " workbook does; reading stopped. Open it in Excel or WPS, save it as a new .xlsx"
                + " and submit again.");
  }

  @Test
  void spansOfNoUseAreRefusedInBoundedMemory() throws IOException {
    assertThat(refusal("<table>" + "<tr><td colspan=1025></td><td>x</td></tr>".repeat(3)))
        .isEqualTo(
            "Row 1 has more than 1024 columns. Check the delimiters of this row, correct it and"
                + " submit again.");
    assertThat(refusal("<table>" + "<tr><td colspan=1000></td><td>x</td></tr>".repeat(6_000)))
        .isEqualTo(
            "The table has more than the 5000000 cells that can be read of a web page or XML. Open"
                + " it in Excel or WPS, save it as .xlsx and submit again.");
  }

  @Test
  void tablesInTablesWithoutEndAreRefusedBeforeTheyTakeTime() throws IOException {
    byte[] page = ("<table><tr><td>".repeat(100_000) + "a").getBytes(StandardCharsets.UTF_8);
    assertThat(Fixtures.refusal(Fixtures.write(folder, "a.xls", page), DecodeLimits.standard()))
        .isEqualTo(
            "The workbook is damaged and cannot be read (HTML). Open it in Excel or WPS, save it"
                + " as a new .xlsx and submit again.");
  }

  @Test
  void whatMemoryWouldNotHoldIsRefused() throws IOException {
    Path file = Fixtures.write(folder, "a.xls", "<table>".getBytes(StandardCharsets.UTF_8));
    assertThat(Fixtures.refusal(file, new DecodeLimits(3, 10, 1 << 20, 200, 48)))
        .isEqualTo(
            "This is a table as a web page or XML, longer than the 6 bytes that can be read. Open"
                + " it in Excel or WPS, save it as .xlsx and submit again.");
  }

  private static String part(String text) {
    return "Content-Location: file:///C:/sheet.htm\nContent-Transfer-Encoding: quoted-printable\n"
        + "Content-Type: text/html; charset=\"gb2312\"\n\n<table><tr><td>"
        + text
        + "</td></tr></table>\n----x\n";
  }

  private String refusal(String page) throws IOException {
    return Fixtures.refusal(
        Fixtures.write(folder, "a.xls", page.getBytes(StandardCharsets.UTF_8)), LIMITS);
  }

  private DecodedFile open(String page) throws Exception {
    return new FileDecoder(LIMITS)
        .open(Fixtures.write(folder, "a.xls", page.getBytes(StandardCharsets.UTF_8)));
  }

  private List<List<Object>> rows(String page) throws Exception {
    try (DecodedFile opened = open(page)) {
      assertThat(opened.charset()).isEqualTo(Optional.of(StandardCharsets.UTF_8));
      return Fixtures.rows(opened, 0);
    }
  }
}
