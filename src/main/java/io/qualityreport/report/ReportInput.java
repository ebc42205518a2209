package io.qualityreport.report;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.reconcile.Narrative;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a report is made of; the same input gives the same bytes.
 *
 * @param reading what was read
 * @param regionTitle name of the county, or of what the counties roll up to
 * @param catalogHash version of the catalog
 * @param figures the figures
 * @param findings the findings
 * @param narrative the sentences that departments add
 * @param submissions the submissions behind them, by number
 * @param completeness how what is expected for the period stands
 * @param explain explains a figure by id
 * @param counties the counties that are rolled up; none in a county's own report
 */
public record ReportInput(
    Reading reading,
    String regionTitle,
    String catalogHash,
    Figures figures,
    List<Finding> findings,
    Narrative narrative,
    List<Submission> submissions,
    Completeness completeness,
    Function<String, Explanation> explain,
    List<CountyResult> counties) {

  /** Copies the lists. */
  public ReportInput {
    findings = List.copyOf(findings);
    submissions = List.copyOf(submissions);
    counties = List.copyOf(counties);
  }

  /**
   * The explanation of a figure.
   *
   * @throws IllegalArgumentException if it has none
   */
  Explanation explanation(String figureId) {
    return Optional.ofNullable(explain.apply(figureId))
        .orElseThrow(
            () -> new IllegalArgumentException("figure " + figureId + " has no explanation"));
  }
}
