package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells data rows from totals, notes, examples, repeated headers and blank rows below a header.
 * What is in doubt is data, so that the contract's checker and not silence answers it. Thread-safe.
 */
public final class RowClassifier {
  private final RowColumns columns;
  private final CellReading[] readings;
  private final OrdinaryRow ordinary;
  private final int width;

  /** Makes a classifier for one recognized header. */
  public RowClassifier(HeaderMatch header) {
    this.columns = new RowColumns(header);
    this.readings = CellReading.all(header).toArray(CellReading[]::new);
    this.ordinary = new OrdinaryRow(columns);
    this.width = header.width();
  }

  /** What a row below the header is. */
  public RowKind kind(RawRecord row) {
    return ordinary.is(row) ? RowKind.DATA : closely(row);
  }

  /** What a row is, whatever it looks like at first sight. */
  RowKind closely(RawRecord row) {
    if (row.blank()) {
      return RowKind.BLANK;
    }
    RowShape shape = new RowShape(row, columns);
    if (repeatsHeader(shape)) {
      return RowKind.REPEATED_HEADER;
    }
    if (shape.example()) {
      return RowKind.EXAMPLE;
    }
    if (TotalRow.is(shape)) {
      return RowKind.TOTAL;
    }
    return NoteRow.is(shape) ? RowKind.NOTE : RowKind.DATA;
  }

  /**
   * The raw cells of a data row in field order, numbers multiplied by the header's unit; for the
   * contract's checker.
   */
  public Object[] cells(RawRecord row) {
    Object[] cells = new Object[readings.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = readings[i].read(row);
    }
    return cells;
  }

  /**
   * What is wrong with a data row that goes on beyond the header: in a text file a delimiter too
   * many moved its cells, so that none of them can be trusted to be in its own column. A row with
   * typed cells comes from a workbook, where a remark beside the table moves nothing.
   *
   * @return what the sender is told, empty if the row is not too wide
   */
  public Optional<Message> tooWide(RawRecord row) {
    if (row.width() <= width) {
      return Optional.empty();
    }
    boolean typed = Arrays.stream(row.cells()).anyMatch(c -> c != null && !(c instanceof String));
    for (int i = width; i < row.width() && !typed; i++) {
      if (!row.text(i).isEmpty()) {
        String cell = CellAddress.of(i, row.row());
        return Optional.of(Message.of("decode.row-too-wide", "cell", cell, "columns", width));
      }
    }
    return Optional.empty();
  }

  private boolean repeatsHeader(RowShape row) {
    List<RowShape.Filled> mapped =
        row.filled().stream().filter(f -> columns.field(f.column()).isPresent()).toList();
    long same = mapped.stream().filter(f -> columns.heads(f.column(), f.text())).count();
    return same >= Math.min(2, columns.count()) && 4 * same >= 3L * mapped.size();
  }

  /** Kinds of rows below a header. */
  public enum RowKind {
    /** A row of data. */
    DATA,
    /** Nothing in it. */
    BLANK,
    /** 合计, 小计 and the like. */
    TOTAL,
    /** A form's example, nothing of it written over. */
    EXAMPLE,
    /** A note or signature below the data. */
    NOTE,
    /** The header once more, as on a new printed page. */
    REPEATED_HEADER
  }
}
