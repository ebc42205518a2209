package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Warehouse;
import java.util.Map;

/**
 * Walks from a figure to its rows and cells, and recomputes it from them in Java, independently of
 * the SQL scan.
 */
public final class Explainer {

  /** Makes an explainer. */
  public Explainer(FigureCatalog catalog, Contracts contracts, Warehouse warehouse) {
    throw new UnsupportedOperationException("helper D");
  }

  /**
   * Explains one figure of computed values.
   *
   * @param figures the values of the reading
   * @param id figure id, or {@code figure/group}
   * @param rowLimit how many rows to list at most; all of them are recomputed from
   * @throws IllegalArgumentException if there is no such figure
   */
  public Explanation explain(Reading reading, Figures figures, String id, int rowLimit) {
    throw new UnsupportedOperationException("helper D");
  }

  /**
   * Explains all figures, reading the rows of each dataset once.
   *
   * @param figures the values of the reading
   * @param rowLimit how many rows to list at most with each figure
   * @return explanations by figure id, groups of tables too, in the order of the values
   */
  public Map<String, Explanation> explainAll(Reading reading, Figures figures, int rowLimit) {
    throw new UnsupportedOperationException("helper D");
  }
}
