package io.qualityreport.receipt.workbook;

import io.qualityreport.decode.CellRange;
import java.util.List;
import java.util.Set;

/**
 * The bad rows of one sheet with what stands above them.
 *
 * @param name its name, empty for a text file
 * @param top the cells of all rows down to the last of the header
 * @param merged merged cells among them
 * @param rows the bad rows, in the order of the file
 */
public record BadSheet(
    String name, List<List<String>> top, List<CellRange> merged, List<Row> rows) {

  /** Copies the lists. */
  public BadSheet {
    top = top.stream().map(List::copyOf).toList();
    merged = List.copyOf(merged);
    rows = List.copyOf(rows);
  }

  /**
   * A bad row.
   *
   * @param number its number in the file, from 1
   * @param cells its cells as text
   * @param wrong columns of the bad cells, from 0; none where the row as a whole is bad
   * @param reason what is wrong and what to do
   */
  public record Row(long number, List<String> cells, Set<Integer> wrong, String reason) {

    /** Copies the collections. */
    public Row {
      cells = List.copyOf(cells);
      wrong = Set.copyOf(wrong);
    }
  }
}
