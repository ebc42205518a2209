package io.qualityreport.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** The layout of GB/T 9704-2012, as the document's own properties say it. */
class DocxLayoutTest {
  private static final Chart CHART =
      new Chart(
          "kinds",
          "种类",
          new Chart.Axis("台", false),
          List.of("数量"),
          List.of(new Chart.Bar("甲", List.of(BigDecimal.TEN))));
  private static final String REPORT =
      """
      # 标题

      正文。

      ## 一、甲

      ### （一）乙

      #### 1. 丙

      - 一点
      - 另一点

      ![种类](charts/kinds.svg)

      | 名 | 数 |
      | :--- | ---: |
      | 甲 | [10台](figures/a.html) |

      <b>不是</b>标记 `x` *y*

      ## 附件1　来源

      | 名 | 数 |
      | :--- | ---: |
      | 甲 | [10台](figures/a.html) |
      """;

  private static byte[] write(String markdown) {
    return DocxWriter.write(
        new Manuscript(
            "标题", "某县", LocalDate.of(2023, 12, 31), markdown, Map.of("charts/kinds.svg", CHART)));
  }

  private static XWPFDocument open(String markdown) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(write(markdown)));
  }

  @Test
  void thePage() throws IOException {
    CTSectPr section = open(REPORT).getDocument().getBody().getSectPr();
    assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
    assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
    assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
    assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1587));
    assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1474));
    assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1984));
    assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
  }

  @ParameterizedTest
  @CsvSource({
    "Normal, 仿宋, 32, 200",
    "Title, 方正小标宋简体, 44, 0",
    "Heading1, 黑体, 32, 200",
    "Heading2, 楷体, 32, 200",
    "Heading3, 仿宋, 32, 200",
    "Annex, 黑体, 32, 0",
    "Footer, 宋体, 28, 0"
  })
  void fontsAndSizes(String id, String font, int halfPoints, int indent) throws IOException {
    XWPFDocument document = open(REPORT);
    CTStyle style = document.getStyles().getStyle(id).getCTStyle();
    assertThat(style.getRPr().getRFontsArray(0).getEastAsia()).isEqualTo(font);
    assertThat(style.getRPr().getRFontsArray(0).getAscii()).isEqualTo(font);
    assertThat(style.getRPr().getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(halfPoints));
    CTStyle normal = document.getStyles().getStyle("Normal").getCTStyle();
    CTStyle indented = style.getPPr().isSetInd() ? style : normal;
    assertThat(indented.getPPr().getInd().getFirstLineChars())
        .isEqualTo(BigInteger.valueOf(indent));
  }

  @Test
  void theLinePitchIsExact() throws IOException {
    var spacing = open(REPORT).getStyles().getStyle("Normal").getCTStyle().getPPr().getSpacing();
    assertThat(spacing.getLine()).isEqualTo(BigInteger.valueOf(579));
    assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
  }

  @Test
  void pageNumbersStandOutside() throws IOException {
    XWPFDocument document = open(REPORT);
    assertThat(document.getEvenAndOddHeadings()).isTrue();
    List<String> footers = new ArrayList<>();
    for (CTHdrFtrRef ref : document.getDocument().getBody().getSectPr().getFooterReferenceList()) {
      XWPFFooter footer = (XWPFFooter) document.getRelationById(ref.getId());
      XWPFParagraph number = footer.getParagraphs().get(0);
      assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
      STJc.Enum side = number.getCTP().getPPr().getJc().getVal();
      footers.add(ref.getType() + " " + side + " " + number.getText());
    }
    assertThat(footers).containsExactlyInAnyOrder("default right — 1 —", "even left — 1 —");
  }

  @Test
  void blocksHaveTheirStyles() throws IOException {
    assertThat(open(REPORT).getParagraphs())
        .extracting(p -> p.getStyle() + " " + p.getText())
        .containsExactly(
            "Title 标题",
            "Normal 正文。",
            "Heading1 一、甲",
            "Heading2 （一）乙",
            "Heading3 1. 丙",
            "Normal （1）一点",
            "Normal （2）另一点",
            "Figure ",
            "Caption 图1　种类（单位：台）",
            "TableEnd ",
            "Normal <b>不是</b>标记 x y",
            "Annex 附件1　来源",
            "TableEnd ");
  }

  @Test
  void nothingInTheFileTellsWhenItWasWritten() throws IOException {
    List<String> names = entries(write(REPORT), "");
    assertThat(names.get(0)).isEqualTo("[Content_Types].xml");
    assertThat(names)
        .contains("word/document.xml")
        .anyMatch(n -> n.endsWith(".xlsx!docProps/core.xml"));
    assertThat(write(REPORT)).isEqualTo(write(REPORT));
  }

  private static List<String> entries(byte[] file, String within) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        names.add(within + e.getName());
        assertThat(e.getTimeLocal()).as(e.getName()).hasToString("1980-01-02T00:00");
        byte[] content = zip.readAllBytes();
        if (e.getName().endsWith(".xlsx")) {
          names.addAll(entries(content, e.getName() + "!"));
        }
        if (e.getName().endsWith("core.xml")) {
          String properties = new String(content, java.nio.charset.StandardCharsets.UTF_8);
          assertThat(properties).contains(">2023-12-31T00:00:00Z</dcterms:created>");
        }
      }
    }
    return names;
  }

  @Test
  void aPictureThatNobodyDrewIsRefused() {
    assertThatThrownBy(() -> write("![x](charts/none.svg)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no chart for charts/none.svg; expected one of [charts/kinds.svg]");
  }
}
