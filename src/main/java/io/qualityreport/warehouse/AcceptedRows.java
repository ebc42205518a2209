package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import java.util.List;
import java.util.function.Consumer;

/**
 * All rows of a reading's counties and period that were accepted up to a watermark, whether a later
 * load corrected them or not: what was sent, not what is in effect. Thread-safe.
 */
public interface AcceptedRows {

  /**
   * The first submission of a department that had events of a month.
   *
   * @param region division code of the county
   * @param department the department
   * @param month 1 to 12
   * @param submissionId the lowest number among the submissions with such rows
   */
  record FirstOfMonth(String region, String department, int month, long submissionId) {}

  /**
   * The first submissions by county, department and month of the period.
   *
   * @param dataset a dataset whose period is read row by row
   */
  List<FirstOfMonth> firstOfMonths(DatasetContract dataset, Reading reading);

  /** Streams the rows, by submission and row, in constant memory. */
  void forEach(DatasetContract dataset, Reading reading, Consumer<SourcedRow> consumer);
}
