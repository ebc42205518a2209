package io.qualityreport.report.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;

/**
 * Widths of a table's columns. Where all texts fit on one line, each column is as wide as its
 * longest; else short columns keep that width and the long ones share what is left of the text's.
 */
final class ColumnWidths {
  private static final int HALF_CHARACTER = Measures.SIZE_5_SMALL * 5;

  /** What a column needs beside its text, in half-width characters. */
  private static final int MARGIN = 4;

  private final int[] wanted;
  private final int most = Measures.TEXT_WIDTH.intValueExact() / HALF_CHARACTER;

  ColumnWidths(List<TableRow> rows) {
    this.wanted = new int[Grid.cells(rows.get(0)).size()];
    for (TableRow row : rows) {
      List<TableCell> cells = Grid.cells(row);
      for (int c = 0; c < wanted.length; c++) {
        wanted[c] = Math.max(wanted[c], MARGIN + length(cells.get(c)));
      }
    }
  }

  /** A width for each column; together at most the width of the text. */
  List<BigInteger> twips() {
    int share = share();
    return Arrays.stream(wanted)
        .map(w -> Math.min(w, share) * HALF_CHARACTER)
        .mapToObj(BigInteger::valueOf)
        .toList();
  }

  /** The widest that a column may be, so that all fit. */
  private int share() {
    int share = most;
    while (share > 1 && together(share) > most) {
      share--;
    }
    return share;
  }

  private int together(int share) {
    return Arrays.stream(wanted).map(w -> Math.min(w, share)).sum();
  }

  /** Length in half-width characters, a Chinese character as two. */
  private static int length(TableCell cell) {
    StringBuilder text = new StringBuilder();
    cell.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }
        });
    return text.chars().map(c -> c < 0x2E80 && c != '—' ? 1 : 2).sum();
  }
}
