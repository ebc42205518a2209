package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Department;
import io.qualityreport.measure.Explanation.ExplainedRow;
import io.qualityreport.measure.Explanation.Source;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SourcedRow;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLedger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads from counted rows to submissions, files, sheets and cells. */
final class ExplainedRows {
  private final Contracts contracts;
  private final SubmissionLedger ledger;
  private final RowReader reader;
  private final Map<Long, Submission> submissions = new HashMap<>();

  ExplainedRows(Contracts contracts, SubmissionLedger ledger, RowReader reader) {
    this.contracts = contracts;
    this.ledger = ledger;
    this.reader = reader;
  }

  /** The rows that a measured or stated value counted. */
  Contribution contribution(Reading reading, String id) {
    return reader.contribution(reading, id);
  }

  /** The submissions that counted rows came with, by number. */
  List<Source> sources(Contribution contribution) {
    return contribution.bySubmission().entrySet().stream()
        .map(entry -> source(submission(entry.getKey()), entry.getValue()))
        .toList();
  }

  private Source source(Submission submission, long rows) {
    String department = submission.arrival().department();
    return new Source(
        submission.id(),
        submission.arrival().region(),
        contracts.department(department).map(Department::title).orElse(department),
        submission.arrival().fileName(),
        submission.arrival().sha256(),
        submission.facts().sheet(),
        rows);
  }

  /** The remembered rows with the cells that the figure read. */
  List<ExplainedRow> rows(Figure.Definition definition, Contribution contribution) {
    RowCells cells = cells(definition);
    return contribution.first().stream().map(row -> row(row, cells)).toList();
  }

  private ExplainedRow row(SourcedRow row, RowCells cells) {
    Submission submission = submission(row.submissionId());
    return new ExplainedRow(
        row.submissionId(), row.sourceRow(), cells.of(row, submission.facts().header()));
  }

  private RowCells cells(Figure.Definition definition) {
    if (definition instanceof Figure.Measured measured) {
      return RowCells.of(measured, dataset(measured.dataset()));
    }
    return RowCells.ofStated(dataset(StatedFigures.DATASET));
  }

  private DatasetContract dataset(String name) {
    return contracts.dataset(name).orElseThrow();
  }

  private Submission submission(long id) {
    return submissions.computeIfAbsent(
        id,
        number ->
            ledger
                .find(number)
                .orElseThrow(
                    () -> new IllegalStateException("rows of unknown submission " + number)));
  }
}
