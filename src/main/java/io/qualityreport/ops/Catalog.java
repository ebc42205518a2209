package io.qualityreport.ops;

import io.qualityreport.completeness.Calendar;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.reconcile.CheckCatalog;
import io.qualityreport.report.ReportPlan;

/**
 * Everything that is declared, loaded and validated together. Immutable.
 *
 * @param files where it was read from
 * @param contracts departments, code lists and datasets
 * @param figures the figures
 * @param checks the checks
 * @param plan the report's sections
 * @param calendar what is expected of departments
 */
public record Catalog(
    CatalogFiles files,
    Contracts contracts,
    FigureCatalog figures,
    CheckCatalog checks,
    ReportPlan plan,
    Calendar calendar) {

  /**
   * Loads a catalog.
   *
   * @throws io.qualityreport.contract.CatalogException at the first declaration that cannot be used
   */
  public static Catalog load(CatalogFiles files) {
    Contracts contracts = Contracts.load(files);
    FigureCatalog figures = FigureCatalog.load(files, contracts);
    return new Catalog(
        files,
        contracts,
        figures,
        CheckCatalog.load(files, figures),
        ReportPlan.load(files, contracts, figures),
        Calendar.load(files, contracts));
  }
}
