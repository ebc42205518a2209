package io.qualityreport.sample;

import io.qualityreport.sample.FormSheet.Merged;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Draws a filled form on a sheet of a workbook of either format. */
final class FormDrawing {
  private final FormSheet form;
  private final List<List<Object>> rows;
  private final Sheet sheet;
  private final FormStyles styles;
  private int next;

  FormDrawing(Workbook workbook, FormStyles styles, FilledForm filled) {
    this.form = filled.form();
    this.rows = filled.rows();
    this.sheet = workbook.createSheet(form.name());
    this.styles = styles;
  }

  /** Draws everything from the title to the notes. */
  void draw() {
    for (int i = 0; i < form.columns().size(); i++) {
      sheet.setColumnWidth(i, form.columns().get(i).width() * 256);
    }
    for (String title : form.titles()) {
      line(title, next == 0 ? styles.title() : styles.plain(), next == 0 ? 30 : 18);
    }
    next = new FormHeader(sheet, form.columns(), next).draw(styles.header());
    int first = next;
    rows.forEach(this::row);
    for (int column = 0; column < form.columns().size(); column++) {
      mergeDown(column, first);
    }
    total();
    form.notes().forEach(note -> line(note, styles.plain(), 18));
    printing();
  }

  private void line(String text, CellStyle style, int height) {
    Row row = sheet.createRow(next);
    row.setHeightInPoints(height);
    put(row, 0, text, style);
    merge(next, next, 0, form.columns().size() - 1);
    next++;
  }

  private void row(List<Object> values) {
    Row row = sheet.createRow(next);
    boolean total = values.get(0) instanceof String text && text.endsWith("计");
    for (int i = 0; i < values.size(); i++) {
      CellStyle style = total ? styles.header() : styles.cell();
      put(row, i, values.get(i), values.get(i) instanceof LocalDate ? styles.date() : style);
    }
    next++;
  }

  private void mergeDown(int column, int firstRow) {
    int first = firstRow;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).get(column) != Merged.ABOVE) {
        merge(first, firstRow + i - 1, column, column);
        first = firstRow + i;
      }
    }
  }

  private void total() {
    if (form.total().isEmpty()) {
      return;
    }
    Row row = sheet.createRow(next);
    int last = form.columns().size() - 1;
    for (int i = 0; i <= last; i++) {
      put(
          row,
          i,
          i == 0 ? form.total().get(0) : i == 2 ? form.total().get(1) : "",
          styles.header());
    }
    merge(next, next, 0, 1);
    merge(next, next, 2, last);
    next++;
  }

  private void printing() {
    boolean wide = form.columns().size() > 10;
    sheet.getPrintSetup().setPaperSize(wide ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(wide);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (firstRow < lastRow || firstColumn < lastColumn) {
      sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
  }

  private static void put(Row row, int column, Object value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (value instanceof String text && !text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
