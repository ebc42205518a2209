package io.qualityreport.decode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet whose rows are held in memory.
 *
 * @param name its name, empty where the file has none for it
 * @param hidden whether people do not see it
 * @param rows cells row by row, the first being row 1
 * @param merged merged cells
 * @param concealed hidden rows and columns
 */
record HeldSheet(
    String name, boolean hidden, List<Object[]> rows, List<CellRange> merged, Concealed concealed) {
  HeldSheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** The rows that a header is looked for in. */
  List<RawRecord> top() {
    return IntStream.range(0, Math.min(rows.size(), HeaderFinder.SEARCHED_ROWS))
        .mapToObj(i -> new RawRecord(i + 1L, rows.get(i)))
        .toList();
  }

  /** The same sheet under another name. */
  HeldSheet named(String other, boolean unseen) {
    return new HeldSheet(other, unseen, rows, merged, concealed);
  }
}
