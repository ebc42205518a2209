package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A figure's groups as a Markdown table with its total, and notes on what the table cannot say. */
final class FigureTable {
  private final SectionFacts facts;

  FigureTable(SectionFacts facts) {
    this.facts = facts;
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException if the figure has no groups
   */
  String of(String id) {
    List<FigureValue> groups = facts.groups(id);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("figure " + id + " has no groups to make a table of");
    }
    FigureValue whole = facts.get(id);
    StringBuilder table = new StringBuilder("\n\n");
    row(table, facts.groupHeading(whole), facts.title(id));
    table.append("| :--- | ---: |\n");
    groups.forEach(g -> row(table, MarkdownText.inert(facts.text().group(g)), facts.link(g)));
    row(table, say("table-total"), facts.link(whole));
    return table.append('\n').append(notes(whole, groups)).append('\n').toString();
  }

  private static void row(StringBuilder table, String name, String value) {
    table.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  private static String notes(FigureValue whole, List<FigureValue> groups) {
    StringBuilder notes = new StringBuilder();
    FigureValue last = groups.get(groups.size() - 1);
    if (FigureText.byMonth(last) && cutShort(last)) {
      notes.append(say("table-cut", "day", Words.date(last.asOf())));
    }
    if (whole.status() == FigureStatus.OK
        && !sum(groups).equals(whole.value().map(FigureText::plain))) {
      notes.append(say("table-parts"));
    }
    return notes.isEmpty() ? "" : say("table-note", "notes", notes) + "\n\n";
  }

  private static boolean cutShort(FigureValue month) {
    return month.asOf().getMonthValue() == Integer.parseInt(month.group())
        && month.asOf().getDayOfMonth() < month.asOf().lengthOfMonth();
  }

  private static Optional<String> sum(List<FigureValue> groups) {
    return groups.stream()
        .map(FigureValue::value)
        .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)))
        .map(FigureText::plain);
  }
}
