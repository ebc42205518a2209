package io.qualityreport.receipt;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.receipt.workbook.AnnotatedWorkbook;
import io.qualityreport.receipt.workbook.AnnotatedWorkbook.Annotated;
import io.qualityreport.receipt.workbook.BadRowsWorkbook;
import io.qualityreport.receipt.workbook.BadSheet;
import io.qualityreport.receipt.workbook.Mark;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the workbook that lies beside a receipt's page. */
final class Enclosures {
  private final Contracts contracts;
  private final BadRows badRows;

  Enclosures(Contracts contracts, FileDecoder decoder) {
    this.contracts = contracts;
    this.badRows = new BadRows(contracts, decoder);
  }

  /**
   * The workbook for an answer: the sender's own, annotated, or where it cannot be the bad rows.
   *
   * @param violations what is wrong with each submission, by row
   */
  Enclosure of(Answer answer, Map<Submission, List<Violation>> violations) {
    if (violations.values().stream().allMatch(List::isEmpty)) {
      return Enclosure.NONE;
    }
    Optional<Annotated> annotated = annotated(answer, violations);
    if (annotated.isPresent()) {
      Annotated workbook = annotated.get();
      return new Enclosure(Enclosure.Kind.ANNOTATED, workbook.ending(), workbook.bytes());
    }
    List<BadSheet> rows = badRows.of(answer.original(), violations);
    return rows.isEmpty()
        ? Enclosure.NONE
        : new Enclosure(kind(violations), Enclosure.ROWS_ENDING, BadRowsWorkbook.of(rows));
  }

  private Optional<Annotated> annotated(
      Answer answer, Map<Submission, List<Violation>> violations) {
    return switch (answer.first().facts().format()) {
      case "xlsx" -> AnnotatedWorkbook.xlsx(answer.original(), marks(violations));
      case "xls" -> AnnotatedWorkbook.xls(answer.original(), marks(violations));
      default -> Optional.empty();
    };
  }

  private Map<String, List<Mark>> marks(Map<Submission, List<Violation>> violations) {
    Map<String, List<Mark>> marks = new LinkedHashMap<>();
    violations.forEach(
        (submission, found) -> {
          if (!found.isEmpty()) {
            Places places = new Places(submission, contracts);
            int first = first(submission);
            marks.put(
                submission.facts().sheet(),
                found.stream()
                    .map(v -> new Mark(v.sourceRow(), places.column(v).orElse(first), say(v)))
                    .toList());
          }
        });
    return marks;
  }

  /** Rows may be sent by themselves where they add up and the others were taken. */
  private Enclosure.Kind kind(Map<Submission, List<Violation>> violations) {
    boolean alone =
        violations.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .allMatch(s -> s.state() == SubmissionState.PARTLY_LOADED && addsUp(s));
    return alone ? Enclosure.Kind.ROWS_TO_SEND : Enclosure.Kind.ROWS_TO_LOOK_AT;
  }

  private boolean addsUp(Submission submission) {
    return new Places(submission, contracts)
        .contract()
        .filter(c -> c.mode() == Mode.APPEND)
        .isPresent();
  }

  private static int first(Submission submission) {
    return submission.facts().header().columns().values().stream().mapToInt(c -> c).min().orElse(0);
  }

  private static String say(Violation violation) {
    return violation.message().in(Language.ZH);
  }
}
