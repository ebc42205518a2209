package io.qualityreport.report.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Sets a table as wide as the text: the header again on every page, no row across two pages. */
final class Grid {
  /** A table of at most so many rows stays on one page; of a longer one no row stands alone. */
  private static final int TOGETHER = 9;

  /** Left and right of the text of a cell, in twips. */
  private static final int CELL_MARGIN = 80;

  private final XWPFDocument document;
  private final Inlines inlines;

  Grid(XWPFDocument document, Inlines inlines) {
    this.document = document;
    this.inlines = inlines;
  }

  void set(TableBlock block) {
    List<TableRow> rows = rows(block);
    ColumnWidths columns = new ColumnWidths(rows);
    List<BigInteger> widths = columns.twips();
    XWPFTable table = document.createTable(rows.size(), widths.size());
    frame(table, widths);
    boolean together = rows.size() <= TOGETHER && columns.size() == TableSize.USUAL;
    for (int r = 0; r < rows.size(); r++) {
      XWPFTableRow row = table.getRow(r);
      row.setCantSplitRow(true);
      row.setRepeatHeader(r == 0);
      int c = 0;
      for (TableCell cell : cells(rows.get(r))) {
        width(row.getCell(c), widths.get(c));
        XWPFParagraph paragraph = fill(row.getCell(c++), cell, columns.size());
        paragraph.setKeepNext(r < rows.size() - 1 && (together || r == 0 || r == rows.size() - 2));
      }
    }
    XWPFParagraph below = document.createParagraph();
    below.setStyle(Styles.BELOW);
  }

  private XWPFParagraph fill(XWPFTableCell target, TableCell cell, TableSize size) {
    target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = target.getParagraphs().get(0);
    paragraph.setStyle(cell.isHeader() ? size.head() : size.text());
    paragraph.setAlignment(alignment(cell));
    inlines.write(cell, paragraph);
    return paragraph;
  }

  private static ParagraphAlignment alignment(TableCell cell) {
    if (cell.isHeader()) {
      return ParagraphAlignment.CENTER;
    }
    return cell.getAlignment() == TableCell.Alignment.RIGHT
        ? ParagraphAlignment.RIGHT
        : ParagraphAlignment.LEFT;
  }

  private static void frame(XWPFTable table, List<BigInteger> widths) {
    table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewJc().setVal(STJcTable.CENTER);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(widths.stream().reduce(BigInteger.ZERO, BigInteger::add));
    var grid = table.getCTTbl().getTblGrid();
    var columns = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
    while (columns.sizeOfGridColArray() > 0) {
      columns.removeGridCol(0);
    }
    widths.forEach(w -> columns.addNewGridCol().setW(w));
  }

  private static void width(XWPFTableCell cell, BigInteger twips) {
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    CTTblWidth width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(twips);
  }

  private static List<TableRow> rows(Node block) {
    List<TableRow> rows = new ArrayList<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add((TableRow) row);
      }
    }
    return rows;
  }

  static List<TableCell> cells(TableRow row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add((TableCell) cell);
    }
    return cells;
  }
}
