package io.qualityreport.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks rows against one contract: raw cells in, typed values or violations out. Compiled once,
 * thread-safe, no state between rows (repeated keys are found by the warehouse).
 */
public final class ContractChecker {
  private final Column[] columns;
  private final CompiledRowCheck[] checks;
  private final int[] boundOf;

  /** Compiles a contract. */
  public ContractChecker(DatasetContract contract) {
    this.columns =
        contract.fields().stream().map(field -> Column.of(field, contract)).toArray(Column[]::new);
    this.checks =
        contract.rowChecks().stream()
            .map(check -> new CompiledRowCheck(check, contract.fields()))
            .toArray(CompiledRowCheck[]::new);
    this.boundOf =
        contract.fields().stream()
            .mapToInt(f -> f.boundOf().map(n -> contract.indexOf(n).orElseThrow()).orElse(-1))
            .toArray();
  }

  /**
   * Checks one row. Conditions between fields are tested only where every cell for itself is good.
   *
   * @param sourceRow row in the sheet, from 1
   * @param cells raw cells in field order; each null, String, BigDecimal, LocalDateTime, Boolean,
   *     or {@link UnreadableCell}
   * @param dates for row checks that name dates
   */
  public RowResult check(long sourceRow, Object[] cells, DateContext dates) {
    Object[] values = new Object[columns.length];
    boolean good = true;
    for (int i = 0; i < columns.length; i++) {
      Object read = boundOf[i] < 0 ? columns[i].read(cells[i]) : LowerBound.in(cells[boundOf[i]]);
      good &= !(read instanceof CellProblem);
      values[i] = read == CellReader.MISSING ? null : read;
    }
    if (!good) {
      return new Refused(problems(sourceRow, cells, values));
    }
    List<Violation> broken = broken(sourceRow, values, dates);
    return broken.isEmpty() ? new Accepted(values) : new Refused(broken);
  }

  /**
   * What a cell adds to its column's total.
   *
   * @param field position of a field of numbers
   * @return zero where nothing stands, empty if it is no number that the contract allows
   */
  public Optional<BigDecimal> number(int field, Object cell) {
    return amount(cell, columns[field].read(cell));
  }

  /**
   * What a value of a good row adds to its column's total.
   *
   * @param value as {@link Accepted} has it
   */
  public static Optional<BigDecimal> amount(Object value) {
    return amount(null, value == null ? CellReader.MISSING : value);
  }

  private static Optional<BigDecimal> amount(Object cell, Object read) {
    if (read == CellReader.MISSING || (cell == null && read instanceof CellProblem)) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (read instanceof Long whole) {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    return read instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }

  private List<Violation> problems(long sourceRow, Object[] cells, Object[] read) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      if (read[i] instanceof CellProblem problem) {
        violations.add(problem.in(sourceRow, columns[i].field(), cells[i]));
      }
    }
    return violations;
  }

  private List<Violation> broken(long sourceRow, Object[] values, DateContext dates) {
    List<Violation> violations = List.of();
    for (CompiledRowCheck check : checks) {
      if (check.broken(values, dates)) {
        violations = new ArrayList<>(violations);
        violations.add(check.violation(sourceRow, values));
      }
    }
    return violations;
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
