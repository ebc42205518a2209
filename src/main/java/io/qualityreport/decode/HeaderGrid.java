package io.qualityreport.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The top of a sheet as texts, with the text of merged cells in each of them. Not thread-safe. */
final class HeaderGrid {
  private final List<RawRecord> rows;
  private final List<String[]> texts = new ArrayList<>();
  private final List<CellRange> merged;
  private final int width;
  private final Map<List<Integer>, List<HeaderColumn>> headers = new HashMap<>();

  HeaderGrid(List<RawRecord> rows, List<CellRange> merged) {
    this.rows = List.copyOf(rows);
    long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).row();
    this.merged = merged.stream().filter(r -> r.firstRow() <= last).toList();
    this.width = rows.stream().mapToInt(RawRecord::width).max().orElse(0);
    for (RawRecord row : rows) {
      texts.add(IntStream.range(0, width).mapToObj(row::text).toArray(String[]::new));
    }
    this.merged.forEach(this::fill);
  }

  /** The number of rows. */
  int height() {
    return rows.size();
  }

  /** The number in the file of a row counted from 0. */
  long number(int row) {
    return rows.get(row).row();
  }

  /** The columns of the widest of these rows. */
  int width(int first, int last) {
    return rows.subList(first, last + 1).stream().mapToInt(RawRecord::width).max().orElse(0);
  }

  /** The texts of a row as they stand in the file, merged ones once, without blanks. */
  List<String> titles(int row) {
    RawRecord raw = rows.get(row);
    return IntStream.range(0, raw.width())
        .mapToObj(raw::text)
        .filter(t -> !t.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * The columns of a header that takes these rows, without columns that have no text; the same for
   * whichever dataset asks.
   */
  List<HeaderColumn> columns(int first, int last) {
    return headers.computeIfAbsent(List.of(first, last), rowsOfIt -> read(first, last));
  }

  private List<HeaderColumn> read(int first, int last) {
    List<HeaderColumn> columns = new ArrayList<>();
    String[] above = new String[last - first];
    for (int column = 0; column < width; column++) {
      List<String> levels = levels(first, last, column, above);
      if (!levels.isEmpty()) {
        columns.add(HeaderColumn.of(column, levels));
      }
    }
    return columns;
  }

  /** The first row, counted from 0, of the merged cells that reach into a header from above. */
  int firstRow(int row) {
    return bound(row, true);
  }

  /** The last row, counted from 0, of the merged cells that reach below a header. */
  int lastRow(int row) {
    return bound(row, false);
  }

  private int bound(int row, boolean up) {
    int bound = row;
    for (CellRange range : merged) {
      if (range.firstRow() <= number(row) && range.lastRow() >= number(row)) {
        int other = indexOf(up ? range.firstRow() : range.lastRow());
        bound = up ? Math.min(bound, other) : Math.max(bound, other);
      }
    }
    return bound;
  }

  private List<String> levels(int first, int last, int column, String[] above) {
    List<String> levels = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      String text = texts.get(row)[column];
      if (row < last) {
        text = parent(row, last, column, above[row - first]);
        above[row - first] = text;
      }
      if (!text.isEmpty() && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(text))) {
        levels.add(text);
      }
    }
    return levels;
  }

  /** The text above a lower level; without merged cells, as in text files, it stands once. */
  private String parent(int row, int last, int column, String before) {
    String text = texts.get(row)[column];
    boolean child = !texts.get(last)[column].isEmpty() && column > 0;
    boolean group = child && !texts.get(last)[column - 1].isEmpty();
    return text.isEmpty() && group && merged.isEmpty() ? before : text;
  }

  private void fill(CellRange range) {
    int first = indexOf(range.firstRow());
    if (first < 0 || number(first) != range.firstRow() || range.firstColumn() >= width) {
      return;
    }
    String text = texts.get(first)[range.firstColumn()];
    for (int row = first; row < height() && number(row) <= range.lastRow(); row++) {
      for (int c = range.firstColumn(); c <= range.lastColumn() && c < width; c++) {
        texts.get(row)[c] = text;
      }
    }
  }

  /** The position of the last row up to that number, -1 if there is none. */
  private int indexOf(long number) {
    int index = -1;
    while (index + 1 < height() && number(index + 1) <= number) {
      index++;
    }
    return index;
  }
}
