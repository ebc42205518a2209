package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How complete the report as a whole is, in words and a table; Markdown. */
final class CompletenessText {
  private final Completeness completeness;
  private final Labels labels;
  private final Counties counties;

  CompletenessText(ReportInput input, Labels labels) {
    this.completeness = input.completeness();
    this.labels = labels;
    this.counties = new Counties(input);
  }

  /** Empty where nothing is expected at all. */
  String whole() {
    int all = completeness.standings().size();
    if (all == 0) {
      return "";
    }
    String sum = say("complete-of", "all", all) + stands(all);
    return count(Progress.OVERDUE) == 0
        ? sum
        : sum + say("complete-listed") + "\n\n" + table() + "\n" + say("complete-not-zero");
  }

  /** How all of them stand, or how many stand how. */
  private String stands(int all) {
    int overdue = count(Progress.OVERDUE);
    int open = count(Progress.NOT_DUE);
    if (overdue == all || open == all || overdue + open == 0) {
      String key = overdue == all ? "overdue" : open == all ? "open" : "came";
      return say("complete-" + (all == 1 ? "one-" : "all-") + key, "nil", nil());
    }
    List<String> parts = new ArrayList<>();
    part(parts, "came", all - overdue - open);
    part(parts, "overdue", overdue);
    part(parts, "open", open);
    return String.join(say("complete-comma"), parts) + say("stop");
  }

  private void part(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(say("complete-some-" + key, "count", count, "nil", nil()));
    }
  }

  private String nil() {
    int nil = count(Progress.NIL);
    return nil == 0 ? "" : say("complete-nil", "count", nil);
  }

  private int count(Progress progress) {
    return completeness.in(progress).size();
  }

  private String table() {
    StringBuilder table = new StringBuilder(say("complete-head")).append('\n');
    for (DatasetStanding gap : DatasetStanding.of(completeness.in(Progress.OVERDUE))) {
      table.append(row(gap)).append('\n');
    }
    return table.toString();
  }

  private String row(DatasetStanding gap) {
    return List.of(
            counties.name(gap.region()) + labels.department(gap.department()),
            gap.name(labels),
            gap.due(),
            gap.since())
        .stream()
        .map(MarkdownText::inert)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
