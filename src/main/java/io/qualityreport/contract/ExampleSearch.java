package io.qualityreport.contract;

import java.util.List;

/**
 * Looks for a row that breaks no check: from the likeliest value of each column, one value after
 * the other is changed as long as that makes fewer checks fail.
 */
final class ExampleSearch {
  private final List<List<Object>> choices;
  private final List<CompiledRowCheck> checks;
  private final DateContext dates;

  /**
   * Makes a search.
   *
   * @param choices for each column what may stand in it, the likeliest first, at least one
   */
  ExampleSearch(List<List<Object>> choices, DatasetContract contract, DateContext dates) {
    this.choices = choices;
    this.checks =
        contract.rowChecks().stream().map(c -> new CompiledRowCheck(c, contract.fields())).toList();
    this.dates = dates;
  }

  /** The row, which breaks as few checks as were found to be possible. */
  Object[] row() {
    Object[] row = choices.stream().map(c -> c.get(0)).toArray();
    boolean better = true;
    while (broken(row) > 0 && better) {
      better = improved(row);
    }
    return row;
  }

  private boolean improved(Object[] row) {
    long before = broken(row);
    for (int i = 0; i < row.length; i++) {
      Object kept = row[i];
      for (Object choice : choices.get(i)) {
        row[i] = choice;
        if (broken(row) < before) {
          return true;
        }
      }
      row[i] = kept;
    }
    return false;
  }

  private long broken(Object[] row) {
    return checks.stream().filter(check -> check.broken(row, dates)).count();
  }
}
