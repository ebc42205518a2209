package io.qualityreport.decode;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

/** The values of the cells of an Office Open XML sheet, row by row. */
final class XlsxCells implements SheetContent {
  /** So many days are remembered. */
  private static final int DAYS = 1 << 12;

  private final SharedTexts shared;
  private final CellFormats formats;
  private final boolean date1904;
  private final double[] serials = new double[DAYS];
  private final Object[] days = new Object[DAYS];
  private Object[] values = new Object[16];
  private int width;
  private long row;
  private boolean complete;
  private boolean plain = true;

  XlsxCells(SharedTexts shared, XlsxBook book) {
    this.shared = shared;
    this.formats = new CellFormats(book);
    this.date1904 = book.date1904();
  }

  /** The number of the row that was read last, 0 before the first. */
  long row() {
    return row;
  }

  /** Whether all of that row was read. */
  boolean complete() {
    return complete;
  }

  /** Whether nothing that was read so far is merged or hidden. */
  boolean plain() {
    return plain;
  }

  /** The values of the row's cells up to the last that is not blank. */
  Object[] values() {
    int filled = width;
    while (filled > 0 && values[filled - 1] == null) {
      filled--;
    }
    return Arrays.copyOf(values, filled);
  }

  @Override
  public void row(long number, boolean hidden) {
    row = number;
    complete = false;
    plain &= !hidden;
    Arrays.fill(values, 0, width, null);
    width = 0;
  }

  @Override
  public void cell(SheetCell cell) throws XMLStreamException {
    int column = cell.column();
    if (column >= values.length) {
      values = Arrays.copyOf(values, Math.max(column + 1, 2 * values.length));
    }
    values[column] = value(cell);
    width = Math.max(width, column + 1);
  }

  @Override
  public void endRow() {
    complete = true;
  }

  @Override
  public void hiddenColumns(int first, int last) {
    plain = false;
  }

  @Override
  public void merged(CellRange range) {
    plain = false;
  }

  /** A cell's value, null where it is blank. */
  private Object value(SheetCell cell) throws XMLStreamException {
    return switch (cell.type()) {
      case SHARED -> cell.shared() ? filled(shared.get((int) cell.index())) : null;
      case NUMBER -> cell.blank() ? null : number(cell);
      case COMPUTED -> computed(cell.text());
      case INLINE -> cell.formula() ? computed(cell.text()) : filled(EscapedText.of(cell.text()));
      case TRUTH -> truth(cell.text());
      case ERROR -> new UnreadableCell(cell.text());
      case UNKNOWN -> throw new XMLStreamException("no such type of cell: " + cell.typeName());
    };
  }

  private Object number(SheetCell cell) throws XMLStreamException {
    double number;
    try {
      number = cell.number().doubleValue();
    } catch (NumberFormatException none) {
      return new UnreadableCell(cell.text());
    }
    return formats.showsDate(cell.style()) ? date(number) : CellNumber.of(number);
  }

  /** The same few days stand in most rows of a sheet. */
  private Object date(double number) {
    int place = (int) number & (DAYS - 1);
    if (days[place] == null || serials[place] != number) {
      serials[place] = number;
      days[place] = CellNumber.date(number, date1904);
    }
    return days[place];
  }

  private static Object computed(String text) {
    return ShownError.is(text) ? new UnreadableCell(text) : filled(EscapedText.of(text));
  }

  private static Object truth(String text) {
    return switch (text) {
      case "" -> null;
      case "0" -> false;
      case "1" -> true;
      default -> new UnreadableCell(text);
    };
  }

  private static Object filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
