package io.qualityreport.report;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.measure.FigureCatalog;
import java.util.List;

/**
 * The sections of the report in order, {@code report/report.yaml}.
 *
 * @param title title of the report, with {@code {year}}
 * @param sections the sections
 */
public record ReportPlan(String title, List<Section> sections) {

  /** Copies the sections. */
  public ReportPlan {
    sections = List.copyOf(sections);
  }

  /**
   * Loads the plan and checks that every section has its template and only known figures.
   *
   * @throws io.qualityreport.contract.CatalogException at the first declaration that cannot be used
   */
  public static ReportPlan load(CatalogFiles files, FigureCatalog figures) {
    throw new UnsupportedOperationException("helper E");
  }

  /**
   * A section.
   *
   * @param id such as {@code special-equipment}; its template is {@code
   *     report/sections/<id>.md.peb}
   * @param title Chinese heading
   * @param department who answers for it
   * @param figures prefixes of the figure ids it may print
   */
  public record Section(String id, String title, String department, List<String> figures) {

    /** Copies the prefixes. */
    public Section {
      figures = List.copyOf(figures);
    }
  }
}
