package io.qualityreport.decode;

import io.qualityreport.contract.NormalText;
import java.util.Arrays;

/**
 * Proves of most rows, without an object for any of their cells, that they are data. What it cannot
 * prove is looked at closely by {@link RowClassifier}; both agree on every row, which a property
 * test holds. Thread-safe.
 */
final class OrdinaryRow {
  /** What stands in every example, and in every word for a total before and at its end. */
  private static final char EXAMPLE = '示';

  private static final char TOTAL = '计';
  private static final String BEFORE_TOTAL = "合小总共累";

  private final RowColumns columns;
  private final int[] needed;
  private final boolean[] digitless;
  private final int quorum;

  /**
   * Compiles a header. A row with something in {@code quorum} columns that is no heading is not the
   * header once more, as less than three quarters of its cells can be.
   */
  OrdinaryRow(RowColumns columns) {
    this.columns = columns;
    this.needed = columns.needed().stream().mapToInt(c -> c).sorted().toArray();
    this.digitless = columns.withoutDigits();
    this.quorum = columns.count() / 4 + 1;
  }

  /**
   * Whether a row is data for sure: every column that a row needs is filled, so that it is neither
   * blank nor a note, no cell has a word for a total, one is no example, and enough are no
   * headings.
   */
  boolean is(RawRecord row) {
    return needed.length > 1 && allNeeded(row) && noTotal(row) && noHeading(row);
  }

  private boolean allNeeded(RawRecord row) {
    for (int column : needed) {
      if (!filled(row, column)) {
        return false;
      }
    }
    return true;
  }

  private boolean filled(RawRecord row, int column) {
    if (row.cell(column) instanceof String text && columns.surelyValue(text)) {
      return true;
    }
    String normal = NormalText.of(row.text(column));
    return !normal.isEmpty() && !columns.missing(normal);
  }

  private static boolean noTotal(RawRecord row) {
    for (Object cell : row.cells()) {
      if (cell instanceof String text && text.indexOf(TOTAL) >= 0 && totals(text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean totals(String text) {
    String normal = NormalText.of(text);
    for (int i = 0; i < normal.length(); i++) {
      if (BEFORE_TOTAL.indexOf(normal.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Cells with a digit in columns whose headers have none; they are no examples either. */
  private boolean noHeading(RawRecord row) {
    int sure = 0;
    boolean noExample = false;
    for (int i = 0; i < Math.min(row.width(), digitless.length) && sure < quorum; i++) {
      if (digitless[i] && row.cell(i) instanceof String text && digit(text)) {
        boolean value = columns.surelyValue(text) || !columns.missing(NormalText.of(text));
        sure += value ? 1 : 0;
        noExample |= value && NormalText.of(text).indexOf(EXAMPLE) < 0;
      }
    }
    return noExample && sure >= quorum;
  }

  private static boolean digit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "columns " + Arrays.toString(needed) + " and " + quorum + " cells that are no heading";
  }
}
