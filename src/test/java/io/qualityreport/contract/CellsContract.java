package io.qualityreport.contract;

import io.qualityreport.contract.ContractChecker.RowResult;
import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The contract of the cell tests, with one field of every kind, and rows for it. */
final class CellsContract {
  static final DatasetContract CONTRACT =
      Contracts.load(
              CatalogFiles.directory(Path.of("src", "test", "resources", "contract", "cells")))
          .dataset("cells")
          .orElseThrow();
  static final DateContext DATES =
      new DateContext(
          LocalDate.of(2023, 11, 7), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
  private static final ContractChecker CHECKER = new ContractChecker(CONTRACT);

  private CellsContract() {}

  static int index(String field) {
    return CONTRACT.indexOf(field).orElseThrow();
  }

  /** Checks row 5 with these cells, name after name, all others blank but the key. */
  static RowResult check(Object... namesAndCells) {
    Object[] cells = new Object[CONTRACT.fields().size()];
    cells[index("case_no")] = "k";
    for (int i = 0; i < namesAndCells.length; i += 2) {
      cells[index((String) namesAndCells[i])] = namesAndCells[i + 1];
    }
    return CHECKER.check(5, cells, DATES);
  }

  /** A raw cell from its notation in the test data. */
  static Object cell(String notation) {
    if (notation.equals("~")) {
      return null;
    }
    if (notation.startsWith("n:")) {
      return new BigDecimal(notation.substring(2));
    }
    if (notation.startsWith("d:")) {
      return LocalDateTime.parse(notation.substring(2));
    }
    if (notation.startsWith("b:")) {
      return Boolean.valueOf(notation.substring(2));
    }
    return notation.startsWith("e:") ? new UnreadableCell(notation.substring(2)) : notation;
  }
}
