package io.qualityreport.warehouse;

import io.qualityreport.contract.Violation;
import java.util.List;

/** Where checked rows go, in the order of the sheet. */
public interface RowSink {

  /**
   * Takes a good row; the values are its own.
   *
   * @param sourceRow row in the sheet, from 1
   * @param period the year that the row speaks of
   * @param values typed values in the contract's field order
   */
  void accept(long sourceRow, String period, Object[] values);

  /**
   * Takes a bad row as it stands in the sheet.
   *
   * @param rawCells all cells of the row as text, empty where blank
   */
  void refuse(long sourceRow, List<String> rawCells, List<Violation> violations);
}
