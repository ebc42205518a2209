package io.qualityreport.report.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;

/**
 * Widths of a table's columns, each as wide as its longest text where all fit; else texts are
 * broken into as many lines as it takes, alike in all columns, but for short ones, which stay
 * whole.
 */
final class ColumnWidths {
  /** What a column needs beside its text, in half-width characters. */
  private static final int MARGIN = 3;

  /** A text as short as this is not broken: a date. */
  private static final int WHOLE = 17;

  private static final int MOST_LINES = 40;
  private static final int TEXT = Measures.TEXT_WIDTH.intValueExact();

  private final int[] longest;

  ColumnWidths(List<TableRow> rows) {
    this.longest = new int[Grid.cells(rows.get(0)).size()];
    for (TableRow row : rows) {
      List<TableCell> cells = Grid.cells(row);
      for (int c = 0; c < longest.length; c++) {
        longest[c] = Math.max(longest[c], length(cells.get(c)));
      }
    }
  }

  /** The size of text with which the table is set. */
  TableSize size() {
    return together(1) <= most(TableSize.USUAL) ? TableSize.USUAL : TableSize.SMALL;
  }

  /** A width for each column; together at most the width of the text. */
  List<BigInteger> twips() {
    TableSize size = size();
    int lines = 1;
    while (together(lines) > most(size) && lines < MOST_LINES) {
      lines++;
    }
    int half = Math.min(size.halfCharacter(), TEXT / together(lines));
    int broken = lines;
    return Arrays.stream(longest)
        .map(l -> width(l, broken) * half)
        .mapToObj(BigInteger::valueOf)
        .toList();
  }

  private int together(int lines) {
    return Arrays.stream(longest).map(l -> width(l, lines)).sum();
  }

  private static int width(int length, int lines) {
    return MARGIN + Math.max(Math.min(length, WHOLE), (length + lines - 1) / lines);
  }

  /** How many half-width characters fit the width of the text. */
  private static int most(TableSize size) {
    return TEXT / size.halfCharacter();
  }

  /** Length in half-width characters: a Chinese one is two, and half of one parts the scripts. */
  private static int length(TableCell cell) {
    StringBuilder text = new StringBuilder();
    cell.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }
        });
    int[] widths = text.chars().map(c -> c < 0x2E80 && c != '—' ? 1 : 2).toArray();
    long borders =
        IntStream.range(1, widths.length).filter(i -> widths[i] != widths[i - 1]).count();
    return Arrays.stream(widths).sum() + (int) (borders + 1) / 2;
  }
}
