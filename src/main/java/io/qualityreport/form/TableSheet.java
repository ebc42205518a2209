package io.qualityreport.form;

import io.qualityreport.contract.ExampleRow;
import io.qualityreport.contract.Field;
import io.qualityreport.form.FormStyles.CellKind;
import io.qualityreport.intake.FormSheets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet that is filled in. Its first column numbers the rows: no dataset means such a column,
 * so that it is free for marking the example.
 */
final class TableSheet {
  private static final int LAST_ROW = 1_048_575;
  private static final float HEADER_HEIGHT = 33;
  private static final float TITLE_HEIGHT = 27;
  private static final float ROW_HEIGHT = 18;
  private static final int ORDER_WIDTH = 6;

  private final Form form;
  private final XSSFSheet sheet;
  private final FormStyles styles;
  private final List<Field> fields;
  private final int headerRow;

  TableSheet(Form form, XSSFWorkbook workbook, FormStyles styles) {
    this.form = form;
    this.styles = styles;
    this.fields = form.columns();
    this.headerRow = form.contract().snapshot() ? 3 : 2;
    this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(form.contract().title()));
  }

  void draw(ValueLists lists) {
    InputRules rules = new InputRules(form, sheet, lists);
    sheet.setDefaultRowHeightInPoints(ROW_HEIGHT);
    columns();
    top(rules);
    header();
    example();
    for (int i = 0; i < fields.size(); i++) {
      rules.hold(fields.get(i), i + 1, headerRow + 1);
    }
    sheet.createFreezePane(1, headerRow + 1);
    sheet.addIgnoredErrors(
        new CellRangeAddress(headerRow + 1, LAST_ROW, 0, fields.size()),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    PrintSetup.apply(sheet, headerRow);
  }

  /** Widths, and formats for rows that are not there yet. */
  private void columns() {
    sheet.setColumnWidth(0, ORDER_WIDTH * 256);
    sheet.setDefaultColumnStyle(0, styles.data(CellKind.ORDER));
    for (int i = 0; i < fields.size(); i++) {
      sheet.setColumnWidth(i + 1, ColumnWidth.of(fields.get(i)) * 256);
      sheet.setDefaultColumnStyle(i + 1, styles.data(FormStyles.kind(fields.get(i))));
    }
  }

  private void top(InputRules rules) {
    CellStyle line = styles.line();
    line(0, form.title(), styles.title());
    sheet.getRow(0).setHeightInPoints(TITLE_HEIGHT);
    line(1, form.words("form.hint", "notes", FormSheets.NOTES), line);
    if (form.contract().snapshot()) {
      Row row = line(2, form.words("form.snapshot"), line);
      cell(row, 2, styles.data(CellKind.DAY));
      rules.day(2, 2);
    }
  }

  /**
   * A row above the table: its text runs over all its cells, none of which has the column's style.
   */
  private Row line(int number, String text, CellStyle style) {
    Row row = sheet.createRow(number);
    for (int i = 0; i <= fields.size(); i++) {
      cell(row, i, style);
    }
    row.getCell(0).setCellValue(text);
    return row;
  }

  private void header() {
    Row row = sheet.createRow(headerRow);
    row.setHeightInPoints(HEADER_HEIGHT);
    CellStyle required = styles.header(true);
    CellStyle optional = styles.header(false);
    cell(row, 0, optional).setCellValue(form.words("form.number"));
    HeaderComments comments = new HeaderComments(form, sheet);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Cell cell = cell(row, i + 1, field.constraints().required() ? required : optional);
      cell.setCellValue(ColumnWords.header(field));
      comments.add(cell, field);
    }
  }

  private void example() {
    List<String> texts = ExampleRow.of(form.contract(), form.year());
    Row row = sheet.createRow(headerRow + 1);
    cell(row, 0, styles.example(CellKind.ORDER)).setCellValue(form.words("form.example"));
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Cell cell = cell(row, i + 1, styles.example(FormStyles.kind(field)));
      String text = texts.get(form.contract().indexOf(field.name()).orElseThrow());
      if (!text.isEmpty()) {
        cell.setCellValue(text);
      }
    }
  }

  private static Cell cell(Row row, int column, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
