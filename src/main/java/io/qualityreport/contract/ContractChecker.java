package io.qualityreport.contract;

import java.util.List;

/**
 * Checks rows against one contract: raw cells in, typed values or violations out. Compiled once,
 * thread-safe, no state between rows (repeated keys are found by the warehouse).
 */
public final class ContractChecker {

  /** Compiles a contract. */
  public ContractChecker(DatasetContract contract) {
    throw new UnsupportedOperationException("helper A");
  }

  /**
   * Checks one row.
   *
   * @param sourceRow row in the sheet, from 1
   * @param cells raw cells in field order; each null, String, BigDecimal, LocalDateTime, Boolean,
   *     or {@link UnreadableCell}
   * @param dates for row checks that name dates
   */
  public RowResult check(long sourceRow, Object[] cells, DateContext dates) {
    throw new UnsupportedOperationException("helper A");
  }

  /** What became of a row. */
  public sealed interface RowResult {}

  /**
   * A good row.
   *
   * @param values typed values in field order, null where missing
   */
  public record Accepted(Object[] values) implements RowResult {}

  /**
   * A bad row.
   *
   * @param violations all that is wrong with it, at least one
   */
  public record Refused(List<Violation> violations) implements RowResult {

    /** Copies the violations. */
    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /**
   * A cell that the file itself marks as an error, such as {@code #REF!}.
   *
   * @param text what the cell shows
   */
  public record UnreadableCell(String text) {}
}
