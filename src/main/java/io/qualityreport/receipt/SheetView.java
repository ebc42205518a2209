package io.qualityreport.receipt;

import io.qualityreport.contract.Violation;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.text.VisibleText;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a receipt's page shows of one sheet. */
final class SheetView {
  private static final int MOST_CELLS = 200;

  private final Submission submission;
  private final List<Violation> violations;
  private final Places places;

  SheetView(Submission submission, List<Violation> violations, Places places) {
    this.submission = submission;
    this.violations = violations;
    this.places = places;
  }

  /**
   * The sheet for the template.
   *
   * @param effects what it changes of what was there before
   */
  Map<String, Object> of(List<Message> effects) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("heading", heading());
    view.put("counts", counts());
    view.put("waits", submission.state() == SubmissionState.WAITING);
    view.put("period", submission.facts().period().orElse(""));
    view.put("day", submission.facts().snapshotOn().map(String::valueOf).orElse(""));
    view.put("reason", submission.reason().map(SheetView::say).orElse(""));
    view.put("effects", effects.stream().map(SheetView::say).toList());
    view.put("causes", Causes.of(violations).stream().map(this::cause).toList());
    view.put("cells", violations.stream().limit(MOST_CELLS).map(this::cell).toList());
    view.put("more", more());
    return view;
  }

  private String heading() {
    String sheet = submission.facts().sheet();
    return say(
        "receipt.heading",
        "sheet",
        sheet.isEmpty() ? "" : say("receipt.sheet", "sheet", VisibleText.line(sheet)),
        "dataset",
        places
            .contract()
            .map(c -> say("receipt.dataset", "dataset", c.title()))
            .orElseGet(this::unknown),
        "submission",
        submission.id(),
        "state",
        say("receipt.verdict-" + DecidedBy.verdict(submission).orElse(submission.state().code())));
  }

  private String unknown() {
    return DecidedBy.file(submission)
        ? say("receipt.dataset-decision")
        : say("receipt.dataset-unknown");
  }

  private Map<String, String> counts() {
    RowCounts counts = submission.counts();
    return counts.read() == 0
        ? Map.of()
        : Map.of(
            "read", String.valueOf(counts.read()),
            "accepted", String.valueOf(counts.accepted()),
            "rejected", String.valueOf(counts.rejected()),
            "duplicate", String.valueOf(counts.duplicate()));
  }

  private Map<String, String> cause(Causes.Cause cause) {
    String where =
        say(
            cause.violations().size() == 1 ? "receipt.cause-once" : "receipt.cause",
            "column",
            places.columnName(cause.first()),
            "rows",
            RowRanges.of(cause.rows()),
            "number",
            cause.violations().size());
    String what = VisibleText.line(say(cause.first().message()));
    return Map.of(
        "where",
        where,
        "what",
        cause.alike()
            ? what
            : say("receipt.cause-example", "place", places.place(cause.first()), "what", what));
  }

  private Map<String, String> cell(Violation violation) {
    return Map.of(
        "place", places.place(violation),
        "field", places.field(violation),
        "found", VisibleText.line(violation.found()),
        "what", VisibleText.line(say(violation.message())));
  }

  private String more() {
    return violations.size() <= MOST_CELLS
        ? ""
        : say("receipt.more-cells", "more", violations.size() - MOST_CELLS);
  }

  private static String say(Message message) {
    return message.in(Language.ZH);
  }

  private static String say(String key, Object... args) {
    return say(Message.of(key, args));
  }
}
