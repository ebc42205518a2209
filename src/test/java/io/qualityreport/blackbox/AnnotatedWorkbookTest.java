package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sender's own workbook comes back with its bad cells marked, is corrected and goes through. */
class AnnotatedWorkbookTest {
  private static final String MARKET = "market-regulation";
  private static final String STATUS = "状态";
  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls"})
  void correctedItGoesThroughColoursAndAll(String ending) {
    home.open(
        h -> {
          Submission first = h.drop(MARKET, "特种设备_截至2023-11-07" + ending, book(ending));
          assertThat(first.counts()).isEqualTo(new RowCounts(12, 10, 2, 0));
          Path receipt = h.newestReceipt(MARKET, ending);
          assertThat(receipt.getFileName())
              .hasToString("20240110-100000_部分收下_特种设备_截至2023-11-07" + ending);
          byte[] marked = Marked.bytes(receipt);
          assertThat(Marked.<List<String>>ask(marked, b -> Marked.coloured(b, 0)))
              .containsExactly("A1", column() + "4", column() + "6", column() + "10");
          assertThat(Marked.<List<String>>ask(marked, b -> Marked.comments(b, 0)))
              .hasSize(3)
              .anyMatch(c -> c.startsWith("A3：别改这一列"))
              .anyMatch(c -> c.startsWith(column() + "4：退回原因：\n"));
          unchanged(marked);

          byte[] half = Marked.typed(marked, column() + "6", "在用");
          Submission second = h.drop(MARKET, receipt.getFileName().toString(), half);
          assertThat(second.counts()).isEqualTo(new RowCounts(12, 11, 1, 0));
          Path again = h.newestReceipt(MARKET, ending);
          assertThat(again.getFileName())
              .hasToString("20240110-100100_部分收下_特种设备_截至2023-11-07" + ending);
          byte[] twice = Marked.bytes(again);
          assertThat(Marked.<List<String>>ask(twice, b -> Marked.coloured(b, 0)))
              .containsExactly("A1", column() + "4", column() + "6", column() + "10");
          assertThat(Marked.<String>ask(twice, b -> colour(b, column() + "6")))
              .isEqualTo(Marked.<String>ask(twice, b -> colour(b, column() + "10")))
              .isNotEqualTo(Marked.<String>ask(twice, b -> colour(b, column() + "4")));
          assertThat(Marked.<List<String>>ask(twice, b -> Marked.comments(b, 0))).hasSize(2);
          unchanged(twice);

          byte[] good = Marked.typed(twice, column() + "4", "在用");
          Submission third = h.drop(MARKET, again.getFileName().toString(), good);
          assertThat(third.counts()).isEqualTo(new RowCounts(12, 12, 0, 0));
          assertThat(third.facts().header()).isEqualTo(first.facts().header());
          assertThat(third.facts().period()).contains("2023");
          assertThat(h.figure("equipment.total")).isEqualTo("12");
        });
  }

  @Test
  void savedByLibreOfficeItGoesThroughAsWell() {
    assumeTrue(LibreOffice.present(), "LibreOffice is not on this machine");
    home.open(
        h -> {
          h.drop(MARKET, "特种设备_截至2023-11-07.xlsx", book(".xlsx"));
          byte[] saved = saved(Marked.bytes(h.newestReceipt(MARKET, ".xlsx")), "first");
          assertThat(Marked.<List<String>>ask(saved, b -> Marked.comments(b, 0))).hasSize(3);
          Submission second =
              h.drop(MARKET, "特种设备_截至2023-11-07.xlsx", Marked.typed(saved, column() + "4", "在用"));
          assertThat(second.counts()).isEqualTo(new RowCounts(12, 11, 1, 0));
          byte[] twice = Marked.bytes(h.newestReceipt(MARKET, ".xlsx"));
          assertThat(Marked.<List<String>>ask(twice, b -> Marked.coloured(b, 0)))
              .filteredOn(c -> c.startsWith(column()) && !c.equals(column() + "1"))
              .containsExactly(column() + "6", column() + "10");
          assertThat(Marked.<List<String>>ask(twice, b -> Marked.comments(b, 0))).hasSize(2);
          byte[] good = saved(Marked.typed(twice, column() + "6", "在用"), "second");
          assertThat(h.drop(MARKET, "特种设备_截至2023-11-07.xlsx", good).counts())
              .isEqualTo(new RowCounts(12, 12, 0, 0));
        });
  }

  private byte[] saved(byte[] workbook, String step) {
    try {
      Path from = Files.createDirectories(root.resolve("office").resolve(step));
      Files.write(from.resolve("book.xlsx"), workbook);
      Path to = root.resolve("office").resolve(step + "-saved");
      new LibreOffice(root.resolve("profile")).convert(from, "xlsx", to);
      return Marked.bytes(to.resolve("book.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a receipt has no business with. */
  private static void unchanged(byte[] workbook) {
    Marked.edited(
        workbook,
        b -> {
          Sheet table = b.getSheetAt(0);
          assertThat(table.getColumnWidth(1)).isEqualTo(30 * 256);
          assertThat(table.getMergedRegions()).contains(CellRangeAddress.valueOf("A1:H1"));
          assertThat(table.getDataValidations()).hasSize(1);
          assertThat(table.getRow(4).getZeroHeight()).isTrue();
          assertThat(Marked.cell(table, "T3").getCellFormula()).isEqualTo("SUM(1,2)");
          assertThat(fill(table, "A1")).isEqualTo(FillPatternType.SOLID_FOREGROUND);
          assertThat(fill(table, column() + "10")).isEqualTo(FillPatternType.SOLID_FOREGROUND);
          assertThat(b.getSheetAt(1).getSheetName()).isEqualTo("备注");
          assertThat(b.isSheetHidden(2)).isTrue();
        });
  }

  private static String colour(Workbook book, String address) {
    Color color =
        Marked.cell(book.getSheetAt(0), address).getCellStyle().getFillForegroundColorColor();
    return color instanceof XSSFColor xlsx ? xlsx.getARGBHex() : ((HSSFColor) color).getHexString();
  }

  private static FillPatternType fill(Sheet sheet, String address) {
    return Marked.cell(sheet, address).getCellStyle().getFillPattern();
  }

  private static String column() {
    return String.valueOf((char) ('A' + DropTable.equipment(1, 1).header().indexOf(STATUS)));
  }

  /** Twelve rows, two of them bad, under a title, with what people do to their workbooks. */
  private static byte[] book(String ending) {
    DropTable table = DropTable.equipment(1, 12).with(1, STATUS, "丢了").with(3, STATUS, "在册");
    try (Workbook book = ending.equals(".xlsx") ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("台账");
      CellStyle yellow = book.createCellStyle();
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      yellow.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
      Cell title = sheet.createRow(0).createCell(0);
      title.setCellValue("2023年特种设备台账");
      title.setCellStyle(yellow);
      sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
      for (int i = 0; i < table.lines().size(); i++) {
        Row row = sheet.createRow(i + 1);
        for (int c = 0; c < table.lines().get(i).size(); c++) {
          row.createCell(c).setCellValue(table.lines().get(i).get(c));
        }
      }
      sheet.getRow(4).setZeroHeight(true);
      sheet.setColumnWidth(1, 30 * 256);
      Marked.cell(sheet, column() + "10").setCellStyle(yellow);
      Marked.cell(sheet, column() + "6").setCellStyle(yellow);
      Marked.cell(sheet, "T3").setCellFormula("SUM(1,2)");
      comment(sheet);
      validation(sheet);
      book.createSheet("备注").createRow(0).createCell(0).setCellValue("本表由张三填写");
      book.createSheet("旧").createRow(0).createCell(0).setCellValue("去年");
      book.setSheetHidden(2, true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void comment(Sheet sheet) {
    var making = sheet.getWorkbook().getCreationHelper();
    var comment = sheet.createDrawingPatriarch().createCellComment(making.createClientAnchor());
    comment.setString(making.createRichTextString("别改这一列"));
    Marked.cell(sheet, "A3").setCellComment(comment);
  }

  private static void validation(Sheet sheet) {
    var helper = sheet.getDataValidationHelper();
    var list = helper.createExplicitListConstraint(new String[] {"在用", "停用"});
    sheet.addValidationData(helper.createValidation(list, new CellRangeAddressList(2, 99, 5, 5)));
  }
}
