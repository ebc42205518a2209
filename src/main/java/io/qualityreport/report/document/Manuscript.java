package io.qualityreport.report.document;

import java.time.LocalDate;
import java.util.Map;

/**
 * A report to be set as a document.
 *
 * @param title title, for the document's properties
 * @param region who issues it, for the document's properties
 * @param day the day the report speaks of, which stands for every date inside the file
 * @param markdown the report, its title as the one heading of the first level
 * @param charts the charts by the address at which the Markdown shows them
 */
public record Manuscript(
    String title, String region, LocalDate day, String markdown, Map<String, Chart> charts) {

  /** Copies the charts. */
  public Manuscript {
    charts = Map.copyOf(charts);
  }
}
