package io.qualityreport.form;

import io.qualityreport.contract.Field;
import io.qualityreport.intake.FormSheets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that says how to fill in the form, column by column and as a whole. */
final class NotesSheet {
  private static final List<String> COLUMNS =
      List.of(
          "form.column-title",
          "form.column-need",
          "form.column-content",
          "form.column-unit",
          "form.column-choices");
  private static final int[] WIDTHS = {22, 10, 38, 10, 48};
  private static final int ALL_WIDTHS = IntStream.of(WIDTHS).sum();
  private static final float LINE = 16;

  private final Form form;
  private final ColumnWords words;
  private final XSSFSheet sheet;
  private final FormStyles styles;
  private int next;

  NotesSheet(Form form, XSSFWorkbook workbook, FormStyles styles) {
    this.form = form;
    this.words = new ColumnWords(form);
    this.styles = styles;
    this.sheet = workbook.createSheet(FormSheets.NOTES);
  }

  void draw() {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    String title = form.contract().title();
    line(form.words("form.notes-title", "notes", FormSheets.NOTES, "title", title), styles.title());
    columns();
    RuleWords rules = new RuleWords(form);
    part("form.part-filling", rules.filling());
    part("form.part-checks", rules.checks());
    part("form.part-correcting", rules.correcting());
    PrintSetup.apply(sheet);
  }

  private void columns() {
    row(COLUMNS.stream().map(key -> form.words(key)).toList(), styles.header(false));
    CellStyle note = styles.note();
    CellStyle word = styles.word();
    CellStyle required = styles.header(true);
    for (Field field : form.columns()) {
      Row row =
          row(
              List.of(
                  field.title(),
                  words.need(field),
                  words.content(field),
                  ColumnWords.unit(field),
                  words.choices(field)),
              note);
      row.getCell(1).setCellStyle(field.constraints().required() ? required : word);
      row.getCell(3).setCellStyle(word);
    }
  }

  private void part(String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    next++;
    line(form.words(heading), styles.part());
    CellStyle paragraph = styles.paragraph();
    for (int i = 0; i < lines.size(); i++) {
      line((i + 1) + ". " + lines.get(i), paragraph);
    }
  }

  private void line(String text, CellStyle style) {
    Row row = sheet.createRow(next);
    Cell cell = row.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    sheet.addMergedRegion(new CellRangeAddress(next, next, 0, WIDTHS.length - 1));
    row.setHeightInPoints(height(style, lines(text, ALL_WIDTHS)));
    next++;
  }

  private Row row(List<String> texts, CellStyle style) {
    Row row = sheet.createRow(next);
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(texts.get(i));
      cell.setCellStyle(style);
      lines = Math.max(lines, lines(texts.get(i), WIDTHS[i]));
    }
    row.setHeightInPoints(height(style, lines));
    next++;
    return row;
  }

  private float height(CellStyle style, int lines) {
    float font = sheet.getWorkbook().getFontAt(style.getFontIndex()).getFontHeightInPoints();
    return Math.max(LINE, font * 1.5f) * lines + 2;
  }

  /** Lines that a text takes; a spreadsheet does not make merged cells as high as their text. */
  private static int lines(String text, int width) {
    return (ColumnWidth.of(text) + width - 3) / (width - 2);
  }
}
