package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as only other programs, or nobody honest, would write them. */
class XlsxZipTest {
  private static final DecodeLimits SMALL = new DecodeLimits(4, 10, 4 << 20, 50, 64 << 10);

  @TempDir private Path folder;

  @Test
  void readsCellsOfEveryKind() throws Exception {
    Path file =
        XlsxZip.rows(
                "<row r='2'><c r='A2' t='inlineStr'><is><r><t>在</t></r><r><t>用</t></r></is></c>"
                    + "<c r='B2'><v>0.30000000000000004</v></c><c r='C2' t='b'><v>1</v></c>"
                    + "<c r='D2' t='e'><v>#REF!</v></c><c r='E2' t='s'><v>1</v></c></row>"
                    + "<row r='4'><c r='A4' t='str'><f>B4&amp;1</f><v>锅炉1</v></c>"
                    + "<c r='B4' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='C4'><f>1+1</f><v>2</v></c>"
                    + "<c r='D4'><v>6542240000000012</v></c><c r='E4' s='9'/><c r='F4'><v>1E-3</v></c>"
                    + "<c r='G4'><v>kein</v></c></row>")
            .with("xl/sharedStrings.xml", "<sst><si><t>x</t></si><si><t>a_x000A_b</t></si></sst>")
            .write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.read(file))
        .containsExactly(
            List.of(),
            List.of("在用", new BigDecimal("0.3"), true, new UnreadableCell("#REF!"), "a\nb"),
            List.of(),
            Arrays.asList(
                "锅炉1",
                new UnreadableCell("#DIV/0!"),
                new BigDecimal("2"),
                new BigDecimal("6542240000000012"),
                null,
                new BigDecimal("0.001"),
                new UnreadableCell("kein")));
  }

  @Test
  void readsCellsWithoutAddresses() throws Exception {
    Path file =
        XlsxZip.rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.read(file))
        .containsExactly(
            List.of(new BigDecimal("1"), new BigDecimal("2")), List.of(new BigDecimal("3")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "rows backwards! <row r='2'/><row r='1'/>! Sheet \"xl/worksheets/sheet1.xml\" has wrong row"
            + " numbers: row 2 is followed by row 1 (they should increase, up to 1048576). Open it in"
            + " Excel or WPS, save it as a new .xlsx and submit again.",
        "a row beyond all! <row r='2000000000'/>! Sheet \"xl/worksheets/sheet1.xml\" has wrong row"
            + " numbers: row 0 is followed by row 2000000000 (they should increase, up to 1048576)."
            + " Open it in Excel or WPS, save it as a new .xlsx and submit again.",
        "no row number! <row r='x'/>! The workbook is damaged and cannot be read"
            + " (xl/worksheets/sheet1.xml). Open it in Excel or WPS, save it as a new .xlsx and"
            + " submit again.",
        "a column beyond all! <row r='1'><c r='ZZZ1'/></row>! The workbook is damaged and cannot be"
            + " read (xl/worksheets/sheet1.xml). Open it in Excel or WPS, save it as a new .xlsx and"
            + " submit again.",
        "an endless address! <row r='1'><c r='ZZZZZZZ1'/></row>! The workbook is damaged and cannot"
            + " be read (xl/worksheets/sheet1.xml). Open it in Excel or WPS, save it as a new .xlsx"
            + " and submit again.",
        "a shared text that is none! <row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>! The"
            + " workbook is damaged and cannot be read (xl/worksheets/sheet1.xml). Open it in Excel"
            + " or WPS, save it as a new .xlsx and submit again.",
        "a long text! <row r='3'><c r='B3' t='str'><v>12345678901</v></c></row>! Cell B3 has more"
            + " than 10 characters. Look for a missing quotation mark or delimiter, correct it and"
            + " submit again.",
        "a long text in pieces! <row r='3'><c r='B3' t='inlineStr'><is><t>123456</t><t>789012</t></is>"
            + "</c></row>! Cell B3 has more than 10 characters. Look for a missing quotation mark or"
            + " delimiter, correct it and submit again.",
        "no XML! <row r='1'>! The workbook is damaged and cannot be read (xl/worksheets/sheet1.xml)."
            + " Open it in Excel or WPS, save it as a new .xlsx and submit again.",
      })
  void refusesSheets(String reason, String rows, String message) throws IOException {
    Path file = XlsxZip.rows(rows).write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.refusal(file, SMALL)).as(reason).isEqualTo(message);
  }

  @Test
  void refusesWideRowsWhereTheyStand() throws IOException {
    Path file =
        XlsxZip.rows(
                "<row r='1'><c r='D1'><v>1</v></c></row><row r='2'><c r='E2'><v>1</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(readingRefusal(file))
        .isEqualTo(
            "Row 2 has more than 4 columns. Check the delimiters of this row, correct it and submit"
                + " again.");
  }

  @Test
  void namesTheRowAtWhichASheetBreaks() throws IOException {
    Path file =
        XlsxZip.rows(
                "<row r='1'><c r='A1'><v>1</v></c></row><row r='3'><c r='A3' t='?'><v>1</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(readingRefusal(file))
        .isEqualTo(
            "The workbook is damaged and cannot be read (台账!A2). Open it in Excel or WPS, save it"
                + " as a new .xlsx and submit again.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml"
      })
  void refusesDocumentTypes(String part) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "秘密");
    Path file =
        XlsxZip.rows("")
            .with(part, "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><x>&s;</x>")
            .write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "\""
                + part
                + "\" in the workbook has a document type declaration (DTD), as no honest workbook"
                + " does; reading stopped. Open it in Excel or WPS, save it as a new .xlsx and"
                + " submit again.");
  }

  @Test
  void stopsAtPartsThatInflateBeyondTheRatio() throws IOException {
    Path file =
        XlsxZip.rows("<row r='1'/>" + "<!-- -->".repeat(300_000)).write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "\"xl/worksheets/sheet1.xml\" in the workbook unpacks to more than 50 times its packed"
                + " size, as no honest table does; reading stopped. Open it in Excel or WPS, save it"
                + " as a new .xlsx and submit again.");
  }

  @Test
  void stopsAtPartsThatInflateBeyondTheLimit() throws IOException {
    StringBuilder rows = new StringBuilder();
    java.util.Random random = new java.util.Random(1);
    for (int i = 1; rows.length() < 5 << 20; i++) {
      rows.append("<row r='%d'><c><v>%d</v></c></row>".formatted(i, random.nextInt(1_000_000)));
    }
    Path file = XlsxZip.rows(rows.toString()).write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "\"xl/worksheets/sheet1.xml\" in the workbook unpacks to more than 4194304 bytes;"
                + " reading stopped. Check the workbook, or save it as .csv and submit again.");
  }

  @Test
  void holdsNoMoreSharedTextsThanAllowed() throws IOException {
    Path file =
        XlsxZip.rows("")
            .with("xl/sharedStrings.xml", "<sst>" + "<si><t>x</t></si>".repeat(5_000) + "</sst>")
            .write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "\"xl/sharedStrings.xml\" in the workbook unpacks to more than 65536 bytes; reading"
                + " stopped. Check the workbook, or save it as .csv and submit again.");
  }

  @Test
  void stopsAtEndlessAttributes() throws IOException {
    Path file =
        XlsxZip.rows("<row r='1' x='" + "1".repeat(70_000) + "'/>").write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "\"xl/worksheets/sheet1.xml\" in the workbook unpacks to more than 65636 bytes;"
                + " reading stopped. Check the workbook, or save it as .csv and submit again.");
  }

  @Test
  void stopsAtElementsWithinEachOtherWithoutEnd() throws IOException {
    Path file =
        XlsxZip.rows("<x>".repeat(2_000) + "</x>".repeat(2_000)).write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "The workbook is damaged and cannot be read (xl/worksheets/sheet1.xml). Open it in"
                + " Excel or WPS, save it as a new .xlsx and submit again.");
  }

  @Test
  void refusesZipsWithoutAWorkbook() throws IOException {
    Path file =
        XlsxZip.empty()
            .with("[Content_Types].xml", "<Types/>")
            .with("word/document.xml", "<document/>")
            .write(folder.resolve("报告.docx"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "This file is a document of another kind (perhaps Word or ODS) without an Excel"
                + " workbook. Open it in Excel or WPS, save it as .xlsx and submit again.");
  }

  @Test
  void macrosAreNamedAndNeverRun() throws Exception {
    Path file = XlsxZip.rows("").with("xl/vbaProject.bin", "x").write(folder.resolve("a.xlsm"));

    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file)) {
      assertThat(opened.notes()).containsExactly(io.qualityreport.text.Message.of("decode.macros"));
    }
  }

  @Test
  void refusesBinaryWorkbooks() throws IOException {
    Path file =
        XlsxZip.rows("")
            .with(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.bin\""
                    + " ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>"
                    + "</Types>")
            .write(folder.resolve("a.xlsb"));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "This is a binary workbook (.xlsb), which is not supported. Save it as .xlsx and submit"
                + " again.");
  }

  @Test
  void refusesTruncatedWorkbooks() throws IOException {
    Path whole = XlsxZip.rows("<row r='1'/>").write(folder.resolve("a.xlsx"));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("b.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(Fixtures.refusal(cut, SMALL))
        .isEqualTo(
            "The workbook is damaged and cannot be read (ZIP). Open it in Excel or WPS, save it as a"
                + " new .xlsx and submit again.");
  }

  private static String readingRefusal(Path file) {
    try (DecodedFile opened = new FileDecoder(SMALL).open(file);
        RecordSource rows = opened.read(opened.sheets().get(0))) {
      while (rows.next().isPresent()) {
        // until the row that breaks
      }
      return "read";
    } catch (DecodeException refused) {
      return refused.explanation().in(io.qualityreport.text.Language.EN);
    }
  }
}
