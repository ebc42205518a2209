package io.qualityreport.report;

import io.qualityreport.measure.Figures;
import io.qualityreport.reconcile.Finding;
import java.util.List;

/**
 * What one county gave by itself, for the report of what it rolls up to.
 *
 * @param code its division code
 * @param title its name
 * @param figures its figures
 * @param findings its findings
 */
public record CountyResult(String code, String title, Figures figures, List<Finding> findings) {

  /** Copies the findings. */
  public CountyResult {
    findings = List.copyOf(findings);
  }
}
