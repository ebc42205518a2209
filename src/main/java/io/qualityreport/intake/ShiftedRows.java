package io.qualityreport.intake;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.contract.ContractChecker.Refused;
import io.qualityreport.contract.ContractChecker.RowResult;
import io.qualityreport.contract.DateContext;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds rows whose cells are all right but stand one column too far to a side, and names the row
 * where that begins: one cause instead of one for each cell.
 */
final class ShiftedRows {
  /** So many cells at least have to be wrong in their own column and right in the next. */
  private static final int LEAST = 2;

  private final Sheet sheet;
  private final DateContext dates;
  private final List<Integer> columns;
  private Optional<Run> run = Optional.empty();

  /** Rows from one on, shifted from a column on: by 1 to the right, by -1 to the left. */
  private record Run(long row, int column, int by) {
    RawRecord mended(RawRecord row) {
      Object[] cells = Arrays.copyOf(row.cells(), Math.max(row.width(), column) + 1);
      for (int i = cells.length - 1; by < 0 && i > column; i--) {
        cells[i] = cells[i - 1];
      }
      for (int i = column; by > 0 && i < cells.length - 1; i++) {
        cells[i] = cells[i + 1];
      }
      cells[by < 0 ? column : cells.length - 1] = null;
      return new RawRecord(row.row(), cells);
    }
  }

  ShiftedRows(Sheet sheet, DateContext dates) {
    this.sheet = sheet;
    this.dates = dates;
    this.columns = sheet.match().columns().stream().filter(c -> c >= 0).sorted().toList();
  }

  /** A row is right as it stands. */
  void right() {
    run = Optional.empty();
  }

  /** The one thing wrong with a row of several wrong cells, if it is that they are shifted. */
  Optional<Violation> shifted(RawRecord row, List<Violation> violations) {
    if (violations.size() < LEAST) {
      return Optional.empty();
    }
    List<Integer> wrong = columns(violations);
    if (wrong.size() < LEAST) {
      return Optional.empty();
    }
    int first = wrong.stream().mapToInt(c -> c).min().orElseThrow();
    run =
        Stream.concat(run.stream(), candidates(row.row(), first))
            .filter(r -> explains(r, row, wrong))
            .findFirst();
    return run.map(r -> violation(row, r));
  }

  /** The nearest column first, as what stands before it is right as it is. */
  private Stream<Run> candidates(long row, int first) {
    return IntStream.iterate(columns.indexOf(first), i -> i >= 0, i -> i - 1)
        .mapToObj(columns::get)
        .flatMap(c -> Stream.of(new Run(row, c, 1), new Run(row, c, -1)));
  }

  /** Whether every cell but the one left out is right after the row was put back. */
  private boolean explains(Run run, RawRecord row, List<Integer> wrong) {
    RowResult result =
        sheet.checker().check(row.row(), sheet.classifier().cells(run.mended(row)), dates);
    List<Integer> still =
        result instanceof Refused refused ? columns(refused.violations()) : List.of();
    return still.stream().allMatch(c -> run.by() < 0 && c == run.column())
        && wrong.stream().filter(c -> c >= run.column()).count() >= LEAST;
  }

  /** The columns of single cells that are wrong. */
  private List<Integer> columns(List<Violation> violations) {
    return violations.stream()
        .filter(v -> !v.rule().startsWith("check:"))
        .flatMap(v -> v.field().stream())
        .map(f -> sheet.match().columns().get(sheet.contract().indexOf(f).orElseThrow()))
        .filter(c -> c >= 0)
        .distinct()
        .toList();
  }

  private static Violation violation(RawRecord row, Run run) {
    Message message =
        Message.of(
            run.by() > 0 ? "intake.shifted-right" : "intake.shifted-left",
            "row",
            run.row(),
            "column",
            CellAddress.column(run.column()));
    return new Violation(row.row(), Optional.empty(), "shift", "", message);
  }
}
