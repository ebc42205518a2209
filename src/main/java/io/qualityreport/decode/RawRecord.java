package io.qualityreport.decode;

import io.qualityreport.contract.NormalText;

/**
 * One row of a sheet as it stands in the file.
 *
 * @param row row number from 1, as a spreadsheet shows it (for CSV: the record's number, blank
 *     lines counted)
 * @param cells one element a column from A; null (blank), String, BigDecimal, LocalDateTime,
 *     Boolean or UnreadableCell; a text or date merged downwards stands in each of its rows. The
 *     array belongs to the receiver.
 */
public record RawRecord(long row, Object[] cells) {

  /** The number of columns. */
  public int width() {
    return cells.length;
  }

  /** The cell, or null beyond the row's end. */
  public Object cell(int column) {
    return column < cells.length ? cells[column] : null;
  }

  /** The cell as trimmed text, empty where blank. */
  public String text(int column) {
    Object cell = cell(column);
    if (cell == null) {
      return "";
    }
    return cell instanceof java.math.BigDecimal number
        ? number.toPlainString()
        : cell.toString().strip();
  }

  /** Whether no cell has text. */
  public boolean blank() {
    for (int i = 0; i < cells.length; i++) {
      String text = text(i);
      if (!text.isEmpty() && !NormalText.of(text).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
