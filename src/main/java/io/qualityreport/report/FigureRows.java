package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.Explanation;
import java.util.List;
import java.util.stream.Collectors;

/** The rows behind a figure as a Markdown table: which batches failed, which problems are open. */
final class FigureRows {
  private static final int MOST = 20;

  private final Explanation explanation;
  private final List<String> fields;

  /**
   * Makes the table.
   *
   * @param fields names of the fields to show, in order
   */
  FigureRows(Explanation explanation, List<String> fields) {
    this.explanation = explanation;
    this.fields = fields;
  }

  /** The table, and how many rows it leaves out; empty if there is no row. */
  String table() {
    List<Explanation.ExplainedRow> shown = explanation.rows().stream().limit(MOST).toList();
    if (shown.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder("\n\n");
    line(table, fields.stream().map(this::title).toList());
    line(table, fields.stream().map(f -> ":---").toList());
    shown.forEach(row -> line(table, fields.stream().map(f -> value(row, f)).toList()));
    long more = explanation.totalRows() - shown.size();
    return table
        .append('\n')
        .append(more > 0 ? say("table-note", "notes", say("rows-more", "rows", more)) + "\n\n" : "")
        .toString();
  }

  private static void line(StringBuilder table, List<String> cells) {
    table.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private String title(String field) {
    return explanation.rows().get(0).cells().stream()
        .filter(c -> c.field().equals(field))
        .findFirst()
        .map(c -> MarkdownText.inert(c.title()))
        .orElse(field);
  }

  private static String value(Explanation.ExplainedRow row, String field) {
    return row.cells().stream()
        .filter(c -> c.field().equals(field) && !c.value().isEmpty())
        .findFirst()
        .map(c -> MarkdownText.inert(c.value()))
        .orElse("—");
  }
}
