package io.qualityreport.intake;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.text.VisibleText;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a receipt. */
final class ReceiptText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MOST_IN_TEXT = 50;

  private final Contracts contracts;
  private final ZoneId zone;
  private final Language language;

  ReceiptText(Contracts contracts, ZoneId zone, Language language) {
    this.contracts = contracts;
    this.zone = zone;
    this.language = language;
  }

  /** What became of the drop as a whole, in a word or two. */
  String verdict(DropResult result) {
    return new ReceiptLine(result, language).verdict();
  }

  /** The whole receipt, lines ending in {@code \n}. */
  String of(
      Reception reception,
      DropResult result,
      Map<Submission, List<Violation>> violations,
      String workbook) {
    List<String> lines = new ArrayList<>();
    Submission first = result.outcomes().get(0).submission();
    lines.add(
        words(
            "intake.receipt-head",
            "line",
            new ReceiptLine(result, language).of(oneLine(reception.drop().name())),
            "department",
            department(first.arrival().department()),
            "file",
            oneLine(reception.drop().name()),
            "time",
            TIME.withZone(zone).format(first.arrival().receivedAt()),
            "verdict",
            verdict(result)));
    violations.forEach((submission, found) -> sheet(lines, submission, found));
    for (Message note : result.notes()) {
      lines.add(words("intake.receipt-note", "note", note.in(language)));
    }
    if (!workbook.isEmpty()) {
      lines.add(words("intake.receipt-workbook", "workbook", workbook));
    }
    lines.add(words("intake.receipt-foot", "sha256", reception.archived().sha256()));
    return String.join("\n", lines) + "\n";
  }

  /** A message of the receipt's language. */
  String words(String key, Object... args) {
    return Message.of(key, args).in(language);
  }

  /** The message of a violation. */
  String words(Violation violation) {
    return violation.message().in(language);
  }

  /** The cell that a violation is in, or its row where no column is known. */
  String place(Submission submission, Violation violation) {
    return violation
        .field()
        .flatMap(f -> submission.facts().header().address(f, violation.sourceRow()))
        .orElseGet(() -> words("intake.row", "row", violation.sourceRow()));
  }

  /** The title of the field that a violation is about, empty for a whole row. */
  String field(Submission submission, Violation violation) {
    return submission
        .facts()
        .dataset()
        .flatMap(contracts::dataset)
        .flatMap(d -> violation.field().map(f -> d.field(f).title()))
        .orElse("");
  }

  private void sheet(List<String> lines, Submission submission, List<Violation> violations) {
    RowCounts counts = submission.counts();
    lines.add("");
    lines.add(
        words(
            "intake.receipt-sheet",
            "sheet",
            sheetName(submission),
            "dataset",
            submission
                .facts()
                .dataset()
                .flatMap(contracts::dataset)
                .map(DatasetContract::title)
                .orElse(words("intake.dataset-unknown")),
            "submission",
            submission.id(),
            "state",
            words("intake.verdict-" + submission.state().code())));
    if (counts.read() > 0) {
      lines.add(
          words(
              "intake.receipt-counts",
              "read",
              counts.read(),
              "accepted",
              counts.accepted(),
              "rejected",
              counts.rejected(),
              "duplicate",
              counts.duplicate()));
    }
    submission
        .facts()
        .period()
        .ifPresent(p -> lines.add(words("intake.receipt-period", "period", p)));
    submission
        .facts()
        .snapshotOn()
        .ifPresent(d -> lines.add(words("intake.receipt-day", "day", d)));
    submission
        .reason()
        .ifPresent(r -> lines.add(words("intake.receipt-reason", "reason", r.in(language))));
    violations.stream().limit(MOST_IN_TEXT).forEach(v -> lines.add(violation(submission, v)));
    if (violations.size() > MOST_IN_TEXT) {
      lines.add(words("intake.receipt-more", "more", violations.size() - MOST_IN_TEXT));
    }
  }

  private String violation(Submission submission, Violation violation) {
    String field = field(submission, violation);
    return words(
        "intake.receipt-violation",
        "place",
        place(submission, violation),
        "field",
        field.isEmpty() ? "" : words("intake.field", "field", field),
        "message",
        oneLine(words(violation)));
  }

  private String sheetName(Submission submission) {
    String sheet = submission.facts().sheet();
    return sheet.isEmpty() ? "" : words("intake.sheet", "sheet", oneLine(sheet));
  }

  private String department(String id) {
    return contracts.department(id).map(Department::title).orElse(id);
  }

  private static String oneLine(String text) {
    return VisibleText.line(text);
  }
}
