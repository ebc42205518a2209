package io.qualityreport.decode;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rows in which texts and dates of cells merged downwards stand in each row, as people see them; a
 * number merged downwards belongs to the rows together and stays in the first.
 */
final class MergedDown implements RecordSource {
  private final RecordSource rows;
  private final Iterator<CellRange> coming;
  private final Map<Integer, Open> open = new TreeMap<>();
  private Optional<CellRange> next = Optional.empty();

  /** A merged cell that has begun. */
  private record Open(long lastRow, Object value) {}

  MergedDown(RecordSource rows, List<CellRange> merged) {
    this.rows = rows;
    this.coming =
        merged.stream()
            .filter(r -> r.lastRow() > r.firstRow())
            .sorted(Comparator.comparingLong(CellRange::firstRow))
            .iterator();
    advance();
  }

  @Override
  public Optional<RawRecord> next() throws DecodeException {
    return rows.next().map(this::filled);
  }

  @Override
  public void close() {
    rows.close();
  }

  private RawRecord filled(RawRecord row) {
    open.values().removeIf(o -> o.lastRow() < row.row());
    Object[] cells = row.cells();
    if (!row.blank()) {
      for (Map.Entry<Integer, Open> merged : open.entrySet()) {
        cells = filled(cells, merged.getKey(), merged.getValue().value());
      }
    }
    while (next.isPresent() && next.get().firstRow() <= row.row()) {
      open(next.get(), row);
      advance();
    }
    return new RawRecord(row.row(), cells);
  }

  private void open(CellRange range, RawRecord row) {
    Object value = row.cell(range.firstColumn());
    if (value instanceof String || value instanceof LocalDateTime) {
      open.put(range.firstColumn(), new Open(range.lastRow(), value));
    }
  }

  private static Object[] filled(Object[] cells, int column, Object value) {
    if (column < cells.length && cells[column] != null) {
      return cells;
    }
    Object[] wider = Arrays.copyOf(cells, Math.max(cells.length, column + 1));
    wider[column] = value;
    return wider;
  }

  private void advance() {
    next = coming.hasNext() ? Optional.of(coming.next()) : Optional.empty();
  }
}
