package io.qualityreport.contract;

import io.qualityreport.contract.ContractChecker.UnreadableCell;

/** Reads the cells of one field. Thread-safe, without state. */
interface CellReader {

  /** Stands for a value that is missing. */
  Object MISSING = new Object();

  /**
   * The value of a cell.
   *
   * @param cell null, String, BigDecimal, LocalDateTime, Boolean or {@link UnreadableCell}
   * @return a value of the field's type, {@link #MISSING}, or a {@link CellProblem}
   */
  Object read(Object cell);
}
