package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Figures;
import java.util.List;

/** All declared checks, validated against the figures. Immutable. */
public final class CheckCatalog {

  /**
   * Loads {@code checks/*.yaml}.
   *
   * @throws io.qualityreport.contract.CatalogException at the first declaration that cannot be used
   */
  public static CheckCatalog load(CatalogFiles files, FigureCatalog figures) {
    throw new UnsupportedOperationException("helper D");
  }

  /** All checks in declared order. */
  public List<Check> checks() {
    throw new UnsupportedOperationException("helper D");
  }

  /** Runs all checks: findings by severity, then id. */
  public List<Finding> reconcile(Figures figures) {
    throw new UnsupportedOperationException("helper D");
  }
}
