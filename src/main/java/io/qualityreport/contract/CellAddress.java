package io.qualityreport.contract;

/** Cell addresses as a spreadsheet shows them. */
public final class CellAddress {
  private CellAddress() {}

  /** The letters of a column counted from 0: 0 is A, 26 is AA. */
  public static String column(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** A cell such as F52. */
  public static String of(int column, long row) {
    return column(column) + row;
  }
}
