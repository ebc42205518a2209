package io.qualityreport.form;

import io.qualityreport.contract.Field;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What is shown to those who point at a header. */
final class HeaderComments {
  private static final int COLUMNS = 2;
  private static final int ROWS = 4;

  private final ColumnWords words;
  private final XSSFDrawing drawing;

  HeaderComments(Form form, XSSFSheet sheet) {
    this.words = new ColumnWords(form);
    this.drawing = sheet.createDrawingPatriarch();
  }

  void add(Cell header, Field field) {
    int column = header.getColumnIndex();
    int row = header.getRowIndex();
    XSSFClientAnchor below =
        drawing.createAnchor(0, 0, 0, 0, column, row + 1, column + COLUMNS, row + 1 + ROWS);
    Comment comment = drawing.createCellComment(below);
    comment.setString(new XSSFRichTextString(words.comment(field)));
    comment.setAuthor("");
    header.setCellComment(comment);
  }
}
