package io.qualityreport.report;

import static io.qualityreport.report.Words.say;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Progress;
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
    int open = count(Progress.NOT_DUE);
    if (all == 0) {
      return "";
    }
    if (all == open) {
      return say("complete-not-yet", "open", open);
    }
    String more = open == 0 ? "" : say("complete-open", "open", open);
    return count(Progress.OVERDUE) == 0
        ? all(all - open) + more
        : some(all - open) + more + "\n\n" + table() + "\n" + say("complete-not-zero");
  }

  private String all(int due) {
    if (due == 1) {
      return say(count(Progress.NIL) == 1 ? "complete-one-nil" : "complete-one");
    }
    return say("complete-all", "due", due, "nil", nil());
  }

  private String some(int due) {
    int overdue = count(Progress.OVERDUE);
    return say(
        due == overdue ? "complete-none" : "complete-some",
        "due",
        due,
        "came",
        due - overdue,
        "nil",
        nil(),
        "overdue",
        overdue);
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
