package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet that is proven as it is read gives the same rows as one proven before, or none. */
class XlsxReadOnceTest {
  private static final FileDecoder DECODER = new FileDecoder(DecodeLimits.standard());
  private static final String MANY = many();

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "plain! <sheetData>%s</sheetData>",
        "merged! <sheetData>%s</sheetData><mergeCells><mergeCell ref='A2:A9'/></mergeCells>",
        "a hidden column! <cols><col min='2' max='2' hidden='1'/></cols><sheetData>%s</sheetData>",
        "a hidden row! <sheetData>%s<row r='9999' hidden='true'/></sheetData>",
        "nothing hidden! <cols><col min='2' max='2' hidden=\"false\"/></cols><sheetData>%s</sheetData>",
      })
  void givesTheSameRows(String reason, String worksheet) throws Exception {
    Path file = XlsxZip.of(worksheet.formatted(MANY)).write(folder.resolve("a.xlsx"));

    try (DecodedFile proven = DECODER.open(file);
        DecodedFile once = DECODER.openToReadOnce(file)) {
      assertThat(once.sheets()).as(reason).isEqualTo(proven.sheets());
      assertThat(rows(once)).as(reason).isEqualTo(rows(proven)).hasSizeGreaterThan(4_999);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "rows backwards! %s<row r='3'/>",
        "a column beyond all! %s<row r='9999'><c r='ZZZ9999'/></row>",
        "a shared text that is none! %s<row r='9999'><c r='A9999' t='s'><v>0</v></c></row>",
        "a type that is none! %s<row r='9999'><c r='A9999' t='?'><v>0</v></c></row>",
        "an entity that is none! %s<row r='9999'><c t='str'><v>&nbsp;</v></c></row>",
        "no XML! %s<row r='9999'>",
      })
  void saysThatItWasMisled(String reason, String rows) throws Exception {
    Path file = XlsxZip.rows(rows.formatted(MANY)).write(folder.resolve("a.xlsx"));

    try (DecodedFile once = DECODER.openToReadOnce(file)) {
      assertThatThrownBy(() -> rows(once)).as(reason).isInstanceOf(UnprovenRows.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s<row r='9999' hidden = '1'/>", "<row r='1' hidden='true'/>"})
  void whatIsHiddenIsKnownBeforeTheFirstRow(String rows) throws Exception {
    Path file = XlsxZip.rows(rows.formatted(MANY)).write(folder.resolve("a.xlsx"));

    try (DecodedFile once = DECODER.openToReadOnce(file)) {
      assertThat(once.sheets().get(0).concealed().rows()).hasSize(1);
    }
  }

  @Test
  void whatIsMergedWhereBytesDoNotShowItIsMetAtTheEnd() throws Exception {
    String sheet =
        "<worksheet><sheetData>%s</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>"
            + "</worksheet>";
    Path file =
        XlsxZip.rows("")
            .with(
                "xl/worksheets/sheet1.xml",
                ("\ufeff" + sheet.formatted(MANY)).getBytes(StandardCharsets.UTF_16BE))
            .write(folder.resolve("a.xlsx"));

    try (DecodedFile once = DECODER.openToReadOnce(file)) {
      assertThatThrownBy(() -> rows(once)).isInstanceOf(UnprovenRows.class);
    }
    try (DecodedFile proven = DECODER.open(file)) {
      assertThat(proven.sheets().get(0).merged()).containsExactly(new CellRange(1, 1, 0, 1));
      assertThat(rows(proven)).hasSize(5_000);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a header above all, 设备, 数量, '', true",
    "a title above it, 台账, '', '', false",
    "a header narrower than the rows, 设备, 数量, <c><v>1</v></c>, false",
    "a first row of data, 设备, 7, '', false",
  })
  void inALargeExportMergedCellsAreNotLookedFor(
      String reason, String first, String second, String more, boolean misled) throws Exception {
    StringBuilder rows = new StringBuilder(row(1, first, second, ""));
    for (int i = 2; i <= 90_000; i++) {
      rows.append(row(i, "锅炉", String.valueOf(i), more));
    }
    String merged = "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>";
    Path file =
        XlsxZip.of("<sheetData>" + rows + "</sheetData>" + merged).write(folder.resolve("a.xlsx"));

    try (DecodedFile once = DECODER.openToReadOnce(file)) {
      if (misled) {
        assertThatThrownBy(() -> rows(once)).as(reason).isInstanceOf(UnprovenRows.class);
      } else {
        assertThat(once.sheets().get(0).merged()).as(reason).hasSize(1);
      }
    }
  }

  private static String row(int number, String name, String count, String more) {
    String second =
        count.matches("[0-9]+")
            ? "<c><v>%s</v></c>".formatted(count)
            : count.isEmpty() ? "" : "<c t='str'><v>%s</v></c>".formatted(count);
    return "<row r='%d'><c t='str'><v>%s</v></c>%s%s</row>".formatted(number, name, second, more);
  }

  @Test
  void whatNobodyReadIsProvenWhenItIsClosed() throws Exception {
    Path file = XlsxZip.rows(MANY + "<row r='1'/>").write(folder.resolve("a.xlsx"));

    try (DecodedFile once = DECODER.openToReadOnce(file)) {
      RecordSource rows = once.read(once.sheets().get(0));
      assertThat(rows.next()).isPresent();
      assertThatThrownBy(rows::close).isInstanceOf(UnprovenRows.class);
    }
  }

  @Test
  void sharedTextsThatNoCellNeedsAreProvenToo() throws Exception {
    Path file =
        XlsxZip.rows(MANY + "<row r='9999'><c t='s'><v>0</v></c></row>")
            .with("xl/sharedStrings.xml", "<sst><si><t>锅炉</t></si><si><t>从来没有</t>")
            .write(folder.resolve("a.xlsx"));

    try (DecodedFile once = DECODER.openToReadOnce(file)) {
      assertThatThrownBy(() -> rows(once)).isInstanceOf(UnprovenRows.class);
    }
    assertThatThrownBy(() -> DECODER.open(file))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("xl/sharedStrings.xml");
  }

  @Test
  void theOtherSheetsAreProvenBefore() throws Exception {
    Path file =
        XlsxZip.rows(MANY)
            .with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/>"
                    + "<sheet name=\"说明\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>")
            .with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>")
            .with("xl/worksheets/sheet2.xml", "<worksheet><sheetData>")
            .write(folder.resolve("a.xlsx"));

    assertThatThrownBy(() -> DECODER.openToReadOnce(file))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("xl/worksheets/sheet2.xml");
  }

  private static String many() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 5_000; row++) {
      rows.append("<row r='%d'><c t='str'><v>锅炉</v></c><c><v>%d</v></c></row>".formatted(row, row));
    }
    return rows.toString();
  }

  private static List<List<Object>> rows(DecodedFile file) throws DecodeException {
    List<List<Object>> rows = new ArrayList<>();
    try (RecordSource source = file.read(file.sheets().get(0))) {
      for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(Arrays.asList(row.get().cells()));
      }
    }
    return rows;
  }
}
