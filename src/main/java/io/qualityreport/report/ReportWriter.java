package io.qualityreport.report;

import io.qualityreport.contract.CatalogFiles;
import java.util.Map;

/**
 * Renders a report into files: sections as Markdown and HTML, explanation pages, figures and
 * findings as JSON.
 */
public final class ReportWriter {

  /** Makes a writer for a plan and the catalog's templates. */
  public ReportWriter(ReportPlan plan, CatalogFiles files) {
    throw new UnsupportedOperationException("helper E");
  }

  /** All files of the report, relative path with {@code /} to bytes, sorted by path. */
  public Map<String, byte[]> write(ReportInput input) {
    throw new UnsupportedOperationException("helper E");
  }
}
