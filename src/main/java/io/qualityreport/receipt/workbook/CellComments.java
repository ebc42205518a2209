package io.qualityreport.receipt.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;

/**
 * The comments of one sheet. Those of a receipt are told by the words that they begin with; behind
 * a sender's own comment they are added, and taken off again without it.
 */
final class CellComments {
  private static final String AUTHOR = "数据报送回执";
  private static final String START = "退回原因：";
  private static final String BEHIND = "\n\n" + START;
  private static final int LINE = 18;

  private final Sheet sheet;
  private final CreationHelper making;

  CellComments(Sheet sheet) {
    this.sheet = sheet;
    this.making = sheet.getWorkbook().getCreationHelper();
  }

  /** Takes off what receipts wrote. */
  void removeOwn() {
    for (Comment comment : List.copyOf(sheet.getCellComments().values())) {
      String text = comment.getString() == null ? "" : comment.getString().getString();
      if (text.startsWith(START)) {
        remove(comment.getAddress());
      } else if (text.contains(BEHIND)) {
        comment.setString(making.createRichTextString(text.substring(0, text.indexOf(BEHIND))));
      }
    }
  }

  /** Writes a reason to a cell. */
  void put(Cell cell, String reason) {
    Comment theirs = cell.getCellComment();
    if (theirs != null) {
      String text = theirs.getString().getString() + BEHIND + "\n" + reason;
      theirs.setString(making.createRichTextString(text));
      return;
    }
    String text = START + "\n" + reason;
    Comment comment = sheet.createDrawingPatriarch().createCellComment(place(cell, text));
    comment.setString(making.createRichTextString(text));
    comment.setAuthor(AUTHOR);
    comment.setVisible(false);
    cell.setCellComment(comment);
  }

  /** A box beside the cell that the whole text fits in. */
  private ClientAnchor place(Cell cell, String text) {
    int lines = text.lines().mapToInt(l -> 1 + l.length() / LINE).sum();
    ClientAnchor anchor = making.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + Math.min(lines + 1, 20));
    return anchor;
  }

  private void remove(CellAddress at) {
    List<Cell> cells = new ArrayList<>();
    if (sheet.getRow(at.getRow()) != null) {
      Cell cell = sheet.getRow(at.getRow()).getCell(at.getColumn());
      if (cell != null) {
        cells.add(cell);
      }
    }
    cells.forEach(Cell::removeCellComment);
  }
}
