package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out rows whose cells may span others, such as those of a web page's table. */
final class HeldRows {
  /** Cells of a table, blank ones between others included, that memory is kept for. */
  private static final long MOST_CELLS = 5_000_000;

  private final DecodeLimits limits;
  private final List<Object[]> rows = new ArrayList<>();
  private final List<CellRange> merged = new ArrayList<>();
  private final Concealed.Collector concealed = new Concealed.Collector();
  private final Map<Integer, Long> takenUntil = new HashMap<>();
  private List<Object> cells = new ArrayList<>();
  private int column;
  private long size;

  HeldRows(DecodeLimits limits) {
    this.limits = limits;
  }

  /** The number of the row that cells go to, from 1. */
  long row() {
    return rows.size() + 1L;
  }

  /** Goes on at a column of the row, from 0. */
  void at(int next) {
    column = Math.max(column, next);
  }

  /** Puts a cell into the next column that no cell from above reaches into. */
  void cell(Object value, int width, int height) throws DecodeException {
    while (takenUntil.getOrDefault(column, 0L) >= row()) {
      column++;
    }
    int last = column + Math.max(1, width) - 1;
    if (last > limits.columns()) {
      throw new DecodeException(
          Message.of("decode.too-many-columns", "row", row(), "limit", limits.columns()));
    }
    put(value);
    span(last, row() + Math.max(1, height) - 1);
    column = last + 1;
  }

  /** Ends a row. */
  void endRow(boolean hidden) throws DecodeException {
    if (hidden) {
      concealed.row(row());
    }
    size += cells.size() + 1L;
    if (size > MOST_CELLS) {
      throw new DecodeException(Message.of("decode.too-many-cells", "limit", MOST_CELLS));
    }
    rows.add(cells.toArray());
    cells = new ArrayList<>();
    column = 0;
  }

  /** Notes hidden columns. */
  void hideColumns(int first, int last) {
    concealed.columns(first, last, limits.columns());
  }

  /** The sheet that the rows make. */
  HeldSheet sheet(String name) {
    return new HeldSheet(name, false, rows, within(), concealed.all());
  }

  private void put(Object value) {
    if (value != null) {
      cells.addAll(Collections.nCopies(column - cells.size(), null));
      cells.add(value);
    }
  }

  private void span(int lastColumn, long lastRow) {
    if (lastRow > row()) {
      for (int c = column; c <= lastColumn; c++) {
        takenUntil.put(c, lastRow);
      }
    }
    if (lastRow > row() || lastColumn > column) {
      merged.add(new CellRange(row(), lastRow, column, lastColumn));
    }
  }

  /** Merged cells that end where the table does, whatever they claim. */
  private List<CellRange> within() {
    return merged.stream()
        .map(
            m ->
                new CellRange(
                    m.firstRow(),
                    Math.min(m.lastRow(), rows.size()),
                    m.firstColumn(),
                    m.lastColumn()))
        .toList();
  }
}
