package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxStyleTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "format {0} {1}")
  @CsvSource(
      delimiter = '!',
      value = {
        "14! ! date",
        "22! ! date",
        "31! ! date",
        "57! ! date",
        "58! ! date",
        "176! yyyy\"年\"m\"月\"d\"日\";@! date",
        "176! [$-804]yyyy\\-mm\\-dd! date",
        "176! yyyy/m/d h:mm! date",
        "0! ! number",
        "1! ! number",
        "10! ! number",
        "49! ! number",
        "176! 0.00_ ! number",
        "176! #,##0.00\"元\"! number",
        "176! \"第\"0\"号\"! number",
      })
  void tellsDatesFromNumbersByTheCellsFormat(int id, String format, String kind) throws Exception {
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String custom =
        format == null
            ? ""
            : "<numFmts><numFmt numFmtId=\"%d\" formatCode=\"%s\"/></numFmts>"
                .formatted(id, format.replace("\"", "&quot;"));
    Path file =
        XlsxZip.rows("<row r='1'><c r='A1' s='1'><v>45237</v></c></row>")
            .with(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/styles.xml\" ContentType=\""
                    + types
                    + "styles+xml\"/></Types>")
            .with(
                "xl/styles.xml",
                "<styleSheet>"
                    + custom
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"%d\"/></cellXfs></styleSheet>"
                        .formatted(id))
            .write(folder.resolve("a.xlsx"));

    Object expected =
        kind.equals("date") ? LocalDateTime.of(2023, 11, 7, 0, 0) : new BigDecimal("45237");
    assertThat(Fixtures.read(file)).containsExactly(List.of(expected));
  }

  @Test
  void aStyleMattersToNumbersAlone() throws Exception {
    Path file =
        XlsxZip.rows(
                "<row r='1'><c r='A1' t='str' s='none'><v>锅炉</v></c>"
                    + "<c r='B1' s=''><v>3</v></c><c r='C1' s='99'><v>4</v></c></row>")
            .write(folder.resolve("a.xlsx"));

    assertThat(Fixtures.read(file))
        .containsExactly(List.of("锅炉", new BigDecimal("3"), new BigDecimal("4")));
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource({
    "0.30000000000000004, 0.3",
    "2.9999999999999996, 3",
    "11.3, 11.3",
    "-0.1, -0.1",
    "9007199254740991, 9007199254740991",
    "123456789012345678, 123456789012346000",
    "1E+2, 100",
    "1.5E-7, 0.00000015",
    "0, 0",
  })
  void showsNumbersAsPeopleSeeThem(double number, String shown) {
    assertThat(((BigDecimal) CellNumber.of(number)).toPlainString()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 2_958_466, 1e300})
  void leavesNumbersThatAreNoDate(double number) {
    assertThat(CellNumber.date(number, false)).isEqualTo(CellNumber.of(number));
  }

  @Test
  void readsWhatFastexcelWrites() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("台账");
      sheet.value(0, 0, "特种设备台账");
      sheet.range(0, 0, 0, 2).merge();
      sheet.value(1, 0, LocalDate.of(2023, 11, 7));
      sheet.style(1, 0).format("yyyy-mm-dd").set();
      sheet.value(1, 1, 380);
      sheet.value(1, 2, false);
      sheet.inlineString(2, 0, "乡镇");
    }

    assertThat(Fixtures.read(file))
        .containsExactly(
            List.of("特种设备台账"),
            List.of(LocalDateTime.of(2023, 11, 7, 0, 0), new BigDecimal("380"), false),
            List.of("乡镇"));
  }

  @Test
  void streamsManyRows() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("台账");
      for (int row = 0; row < 20_000; row++) {
        sheet.value(row, 0, "托里县第" + row + "台");
        sheet.value(row, 1, row);
      }
    }
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file);
        RecordSource rows = opened.read(opened.sheets().get(0))) {
      RawRecord last = rows.next().orElseThrow();
      for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        last = row.get();
      }
      assertThat(last.row()).isEqualTo(20_000);
      assertThat(last.cells()).containsExactly("托里县第19999台", new BigDecimal("19999"));
    }
  }
}
