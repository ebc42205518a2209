package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.Explanation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows behind a figure as a Markdown table: which batches failed, which problems are open. */
final class FigureRows {
  private static final int MOST = 20;

  private final Explanation explanation;
  private final List<String> fields;
  private final Submissions submissions;

  /**
   * Makes the table.
   *
   * @param fields names of the fields to show, in order
   * @param submissions tell of several counties which one sent a row
   */
  FigureRows(Explanation explanation, List<String> fields, Submissions submissions) {
    this.explanation = explanation;
    this.fields = fields;
    this.submissions = submissions;
  }

  /** The table, and how many rows it leaves out; empty if there is no row. */
  String table() {
    List<Explanation.ExplainedRow> shown = explanation.rows().stream().limit(MOST).toList();
    if (shown.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder("\n\n");
    line(table, say("county"), fields.stream().map(this::title).toList());
    line(table, ":---", fields.stream().map(f -> ":---").toList());
    shown.forEach(
        row -> line(table, county(row), fields.stream().map(f -> value(row, f)).toList()));
    long more = explanation.totalRows() - shown.size();
    return table
        .append('\n')
        .append(more > 0 ? say("table-note", "notes", say("rows-more", "rows", more)) + "\n\n" : "")
        .toString();
  }

  /** A line; the county stands first where there are several. */
  private void line(StringBuilder table, String county, List<String> cells) {
    Stream<String> first = submissions.several() ? Stream.of(county) : Stream.empty();
    table.append(
        Stream.concat(first, cells.stream()).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private String county(Explanation.ExplainedRow row) {
    return MarkdownText.inert(submissions.county(row.submissionId()));
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
