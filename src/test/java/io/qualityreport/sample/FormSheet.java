package io.qualityreport.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A form as county offices draw it up: a merged title, a line below it, a bordered table whose
 * header has one or two levels, a total, and notes below.
 *
 * @param name name of the sheet
 * @param titles the title and the lines below it
 * @param columns the columns
 * @param total label and text of the total below the table, empty for none
 * @param notes lines below the table
 */
record FormSheet(
    String name,
    List<String> titles,
    List<Column> columns,
    List<String> total,
    List<String> notes) {

  /** Copies the lists. */
  FormSheet {
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
    total = List.copyOf(total);
    notes = List.copyOf(notes);
  }

  /**
   * A column.
   *
   * @param group header of the level above, which neighbours of the same group share, empty if none
   * @param title its own header
   * @param width width in characters
   */
  record Column(String group, String title, int width) {}

  /** The workbook's bytes with these rows: numbers, texts and dates. */
  byte[] bytes(List<List<Object>> rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new Drawing(workbook, workbook.createSheet(name)).draw(rows);
      return FixedWorkbook.bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write workbook " + name, e);
    }
  }

  private final class Drawing {
    private final XSSFSheet sheet;
    private final FormStyles styles;
    private int next;

    Drawing(XSSFWorkbook workbook, XSSFSheet sheet) {
      this.sheet = sheet;
      this.styles = new FormStyles(workbook);
    }

    void draw(List<List<Object>> rows) {
      for (int i = 0; i < columns.size(); i++) {
        sheet.setColumnWidth(i, columns.get(i).width() * 256);
      }
      for (String title : titles) {
        line(title, next == 0 ? styles.title() : styles.plain(), next == 0 ? 30 : 18);
      }
      header();
      rows.forEach(this::row);
      total();
      notes.forEach(note -> line(note, styles.plain(), 18));
      printing();
    }

    private void line(String text, XSSFCellStyle style, int height) {
      XSSFRow row = sheet.createRow(next);
      row.setHeightInPoints(height);
      put(row, 0, text, style);
      merge(next, next, 0, columns.size() - 1);
      next++;
    }

    private void header() {
      boolean grouped = columns.stream().anyMatch(c -> !c.group().isEmpty());
      int top = next;
      int bottom = grouped ? top + 1 : top;
      for (int level = top; level <= bottom; level++) {
        sheet.createRow(level).setHeightInPoints(20);
      }
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        boolean alone = column.group().isEmpty();
        put(sheet.getRow(top), i, alone ? column.title() : column.group(), styles.header());
        put(sheet.getRow(bottom), i, alone && grouped ? "" : column.title(), styles.header());
        if (alone) {
          merge(top, bottom, i, i);
        }
      }
      mergeGroups(top);
      next = bottom + 1;
      sheet.createFreezePane(0, next);
      sheet.setRepeatingRows(new CellRangeAddress(top, bottom, -1, -1));
    }

    private void mergeGroups(int row) {
      int first = 0;
      for (int i = 1; i <= columns.size(); i++) {
        boolean goesOn =
            i < columns.size() && columns.get(i).group().equals(columns.get(first).group());
        if (!goesOn) {
          if (!columns.get(first).group().isEmpty()) {
            keepFirst(row, first, i - 1);
          }
          first = i;
        }
      }
    }

    private void keepFirst(int row, int first, int last) {
      for (int i = first + 1; i <= last; i++) {
        sheet.getRow(row).getCell(i).setBlank();
      }
      merge(row, row, first, last);
    }

    private void row(List<Object> values) {
      XSSFRow row = sheet.createRow(next);
      for (int i = 0; i < values.size(); i++) {
        put(
            row,
            i,
            values.get(i),
            values.get(i) instanceof LocalDate ? styles.date() : styles.cell());
      }
      next++;
    }

    private void total() {
      if (total.isEmpty()) {
        return;
      }
      XSSFRow row = sheet.createRow(next);
      for (int i = 0; i < columns.size(); i++) {
        put(row, i, i == 0 ? total.get(0) : i == 2 ? total.get(1) : "", styles.header());
      }
      merge(next, next, 0, 1);
      merge(next, next, 2, columns.size() - 1);
      next++;
    }

    private void printing() {
      boolean wide = columns.size() > 10;
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

    private void put(XSSFRow row, int column, Object value, XSSFCellStyle style) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(style);
      if (value instanceof Integer number) {
        cell.setCellValue(number);
      } else if (value instanceof LocalDate day) {
        cell.setCellValue(day);
      } else if (!value.equals("")) {
        cell.setCellValue(value.toString());
      }
    }
  }
}
