package io.qualityreport.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows and columns of a sheet that people do not see. They are read all the same, as a filter
 * hides rows that are data, but whoever sent them is told.
 *
 * @param rows spans of rows, ascending
 * @param columns columns from 0
 */
public record Concealed(List<Span> rows, Set<Integer> columns) {
  /** Nothing is hidden. */
  public static final Concealed NONE = new Concealed(List.of(), Set.of());

  /** Copies the collections. */
  public Concealed {
    rows = List.copyOf(rows);
    columns = Set.copyOf(columns);
  }

  /** Whether a row is hidden. */
  public boolean row(long row) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (rows.get(middle).last() < row) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low < rows.size() && rows.get(low).first() <= row;
  }

  /**
   * Rows one after the other.
   *
   * @param first first row, from 1
   * @param last last row
   */
  public record Span(long first, long last) {}

  /** Collects what a sheet hides, its rows in ascending order. */
  public static final class Collector {
    private final List<Span> rows = new ArrayList<>();
    private final Set<Integer> columns = new TreeSet<>();

    /** Adds a row. */
    public void row(long row) {
      Span last = rows.isEmpty() ? new Span(-1, -1) : rows.get(rows.size() - 1);
      if (last.last() + 1 == row) {
        rows.set(rows.size() - 1, new Span(last.first(), row));
      } else {
        rows.add(new Span(row, row));
      }
    }

    /** Adds columns up to a limit. */
    void columns(int first, int last, int limit) {
      for (int column = first; column <= Math.min(last, limit); column++) {
        columns.add(column);
      }
    }

    /** All that was added. */
    public Concealed all() {
      return new Concealed(rows, columns);
    }
  }
}
