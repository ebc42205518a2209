package io.qualityreport.blackbox;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.form.Form;
import io.qualityreport.form.FormWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty form that people fill in: in a spreadsheet, which takes numbers and dates as such. */
final class FilledIn implements AutoCloseable {
  private final Form form;
  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final int example;

  FilledIn(Form form) {
    this.form = form;
    try {
      this.workbook = new XSSFWorkbook(new ByteArrayInputStream(FormWriter.write(form)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.sheet = workbook.getSheetAt(0);
    this.example = sheet.getLastRowNum();
  }

  /** The form with all rows below the example and, of a snapshot, the day that it shows. */
  static byte[] below(Form form, FormRows rows) {
    try (FilledIn filled = new FilledIn(form)) {
      for (int i = 0; i < rows.rows().size(); i++) {
        filled.row(i + 1, String.valueOf(i + 1), rows.rows().get(i));
      }
      if (form.contract().snapshot()) {
        filled.sheet.getRow(2).getCell(2).setCellValue(rows.asOf());
      }
      return filled.bytes();
    }
  }

  /** Fills in a row so many below the example's. */
  void row(int below, String order, Object[] cells) {
    Row row = sheet.getRow(example + below);
    row = row == null ? sheet.createRow(example + below) : row;
    set(row, 0, FieldType.STRING, order);
    List<Field> fields = form.contract().fields();
    int column = 1;
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).boundOf().isEmpty()) {
        set(row, column++, fields.get(i).type(), (String) cells[i]);
      }
    }
  }

  /** Fills in one cell of the example. */
  void overExample(int column, String text) {
    set(sheet.getRow(example), column, FieldType.STRING, text);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(Row row, int column, FieldType type, String text) {
    Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    cell.setCellStyle(sheet.getColumnStyle(column));
    boolean number = type == FieldType.NUMBER || type == FieldType.INTEGER;
    if (text == null) {
      cell.setBlank();
    } else if (type == FieldType.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      cell.setCellValue(LocalDate.parse(text));
    } else if (number && text.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }
}
