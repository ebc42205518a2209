package io.qualityreport.report;

import io.qualityreport.measure.Explanation.Cell;
import io.qualityreport.measure.Explanation.ExplainedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contributing rows as a table: a column for each field that any of the rows was read by. */
final class RowsView {
  private final List<ExplainedRow> rows;
  private final Submissions submissions;
  private final Map<String, String> columns = new LinkedHashMap<>();

  RowsView(List<ExplainedRow> rows, Submissions submissions) {
    this.rows = rows;
    this.submissions = submissions;
    rows.forEach(r -> r.cells().forEach(c -> columns.putIfAbsent(c.field(), c.title())));
  }

  Map<String, Object> view() {
    return Map.of(
        "columns", List.copyOf(columns.values()), "rows", rows.stream().map(this::row).toList());
  }

  private Map<String, Object> row(ExplainedRow row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    row.cells().forEach(c -> cells.putIfAbsent(c.field(), c));
    return Map.of(
        "submission", String.valueOf(row.submissionId()),
        "listed", submissions.has(row.submissionId()),
        "number", String.valueOf(row.sourceRow()),
        "cells", columns.keySet().stream().map(field -> cell(cells.get(field))).toList());
  }

  private static Map<String, Object> cell(Cell cell) {
    return cell == null
        ? Map.of("value", "", "address", "")
        : Map.of("value", cell.value(), "address", cell.address());
  }
}
