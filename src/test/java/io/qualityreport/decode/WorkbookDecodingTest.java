package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The same workbooks in both formats, as the programs of departments write them. */
class WorkbookDecodingTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void readsCellsOfEveryKind(FileFormat format) throws Exception {
    Path file =
        write(
            format,
            workbook -> {
              Row row = workbook.createSheet("台账").createRow(1);
              row.createCell(0).setCellValue("在用");
              row.createCell(1).setCellValue(0.1 + 0.2);
              row.createCell(2).setCellValue(true);
              row.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
              dated(row.createCell(4), 45237, "yyyy-mm-dd");
              dated(row.createCell(5), 45237.5, "yyyy\"年\"m\"月\"d\"日\" h:mm");
              row.createCell(6).setCellValue(45237);
              row.createCell(7).setCellFormula("B2*10");
              row.createCell(8).setCellFormula("1/0");
              row.createCell(9).setCellFormula("A2&\"1\"");
              dated(row.createCell(10), 0.8475, "0.00%");
              row.createCell(11).setCellValue(6542240000000012.0);
              row.createCell(12).setCellStyle(workbook.createCellStyle());
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(Fixtures.read(file))
        .containsExactly(
            List.of(),
            Arrays.asList(
                "在用",
                new BigDecimal("0.3"),
                true,
                new UnreadableCell("#REF!"),
                LocalDateTime.of(2023, 11, 7, 0, 0),
                LocalDateTime.of(2023, 11, 7, 12, 0),
                new BigDecimal("45237"),
                new BigDecimal("3"),
                new UnreadableCell("#DIV/0!"),
                "在用1",
                new BigDecimal("0.8475"),
                new BigDecimal("6542240000000012")));
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void readsDatesFrom1904(FileFormat format) throws Exception {
    Path file =
        write(
            format,
            workbook -> {
              dated(workbook.createSheet("台账").createRow(0).createCell(0), 43775, "m/d/yy");
              if (workbook instanceof XSSFWorkbook xlsx) {
                xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
              } else if (workbook instanceof HSSFWorkbook xls) {
                xls.getInternalWorkbook()
                    .getWorkbookRecordList()
                    .getRecords()
                    .forEach(WorkbookDecodingTest::from1904);
              }
            });

    assertThat(Fixtures.read(file)).containsExactly(List.of(LocalDateTime.of(2023, 11, 7, 0, 0)));
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void tellsSheets(FileFormat format) throws Exception {
    Path file =
        write(
            format,
            workbook -> {
              workbook.createSheet("台账").addMergedRegion(new CellRangeAddress(0, 1, 0, 3));
              workbook.createSheet("旧");
              workbook.createSheet("更旧");
              workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
              workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            });
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file)) {
      assertThat(opened.format()).isEqualTo(format);
      assertThat(opened.charset()).isEmpty();
      assertThat(opened.delimiter()).isEmpty();
      assertThat(opened.byteOrderMark()).isZero();
      assertThat(opened.sheets())
          .containsExactly(
              new DecodedFile.Sheet(0, "台账", false, List.of(new CellRange(1, 2, 0, 3))),
              new DecodedFile.Sheet(1, "旧", true, List.of()),
              new DecodedFile.Sheet(2, "更旧", true, List.of()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void readsTextsMergedDownInEachRow(FileFormat format) throws Exception {
    Path file =
        write(
            format,
            workbook -> {
              Sheet sheet = workbook.createSheet("进度");
              texts(sheet, 0, "乡镇", "畜种");
              texts(sheet, 1, "托里镇", "牛");
              texts(sheet, 2, "", "羊");
              sheet.createRow(3);
              texts(sheet, 4, "庙尔沟镇", "牛");
              sheet.getRow(1).createCell(2).setCellValue(100);
              sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            });

    assertThat(Fixtures.read(file))
        .containsExactly(
            List.of("乡镇", "畜种"),
            List.of("托里镇", "牛", new BigDecimal("100")),
            List.of("托里镇", "羊"),
            List.of(),
            List.of("庙尔沟镇", "牛"));
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void readsATitledTableWithMergedHeaderAndTotal(FileFormat format) throws Exception {
    Path file =
        write(
            format,
            workbook -> {
              Sheet sheet = workbook.createSheet("特种设备");
              texts(sheet, 0, "托里县特种设备台账（截至2023年11月7日）");
              texts(sheet, 1, "序号", "设备信息", "", "使用单位", "", "状态");
              texts(sheet, 2, "", "设备种类", "注册代码", "名称", "代码", "");
              texts(sheet, 3, "1", "锅炉", "31104401002003010001", "合计商贸公司", "", "在用");
              texts(sheet, 4, "合计", "", "", "", "", "1");
              texts(sheet, 5, "填报人：张三", "", "", "审核人：李四");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 5, 5));
            });
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file);
        RecordSource source = opened.read(opened.sheets().get(0))) {
      List<RawRecord> rows = new java.util.ArrayList<>();
      for (var row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(row.get());
      }
      HeaderMatch header =
          new HeaderFinder(List.of(Fixtures.EQUIPMENT))
              .find(rows, opened.sheets().get(0).merged())
              .get(0);
      RowClassifier classifier = new RowClassifier(header);

      assertThat(header.titles()).containsExactly("托里县特种设备台账（截至2023年11月7日）");
      assertThat(header.lastRow()).isEqualTo(3);
      assertThat(header.headers())
          .containsExactly("设备信息/设备种类", "设备信息/注册代码", "", "使用单位/名称", "使用单位/代码", "", "", "状态");
      assertThat(rows.subList(3, 6))
          .extracting(classifier::kind)
          .containsExactly(
              RowClassifier.RowKind.DATA, RowClassifier.RowKind.TOTAL, RowClassifier.RowKind.NOTE);
      assertThat(classifier.cells(rows.get(3)))
          .containsExactly("锅炉", "31104401002003010001", null, "合计商贸公司", null, null, null, "在用");
    }
  }

  @Test
  void refusesWorkbooksWithAPassword() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("geheim");
    Path file;
    try {
      file = write(FileFormat.XLS, workbook -> workbook.createSheet("台账"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    assertThat(Fixtures.refusal(file, DecodeLimits.standard()))
        .isEqualTo(
            "This workbook needs a password to open and cannot be read. Remove the password and"
                + " submit again.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "EncryptedPackage! This workbook needs a password to open and cannot be read. Remove the"
            + " password and submit again.",
        "WordDocument! This file is no Excel workbook (perhaps a Word document). Put the data into a"
            + " table and submit it as .xlsx, .xls or .csv.",
        "Workbook! The workbook is damaged and cannot be read (BIFF8). Open it in Excel or WPS, save"
            + " it as a new .xlsx and submit again.",
      })
  void refusesOtherOle2Files(String entry, String message) throws IOException {
    Path file = folder.resolve("a.xls");
    try (POIFSFileSystem parts = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      parts.createDocument(new java.io.ByteArrayInputStream(new byte[64]), entry);
      parts.writeFilesystem(out);
    }

    assertThat(Fixtures.refusal(file, DecodeLimits.standard())).isEqualTo(message);
  }

  @Test
  void refusesXlsBeyondWhatMemoryIsKeptFor() throws Exception {
    Path file = write(FileFormat.XLS, workbook -> workbook.createSheet("台账"));

    assertThat(Fixtures.refusal(file, new DecodeLimits(4, 10, 1 << 20, 50, 1_000)))
        .isEqualTo(
            "The workbook has "
                + Files.size(file)
                + " bytes, more than the 500 that can be read. Save it as .xlsx or .csv, or split"
                + " it, and submit again.");
  }

  private Path write(FileFormat format, Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve("a." + format);
    try (Workbook workbook = format == FileFormat.XLS ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(out);
    }
    return file;
  }

  private static void texts(Sheet sheet, int row, String... texts) {
    Row created = sheet.createRow(row);
    for (int i = 0; i < texts.length; i++) {
      created.createCell(i).setCellValue(texts[i]);
    }
  }

  private static void dated(Cell cell, double serial, String format) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellValue(serial);
    cell.setCellStyle(style);
  }

  private static void from1904(org.apache.poi.hssf.record.Record part) {
    if (part instanceof org.apache.poi.hssf.record.DateWindow1904Record window) {
      window.setWindowing((short) 1);
    }
  }
}
