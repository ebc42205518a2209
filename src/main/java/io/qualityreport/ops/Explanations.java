package io.qualityreport.ops;

import io.qualityreport.measure.Explainer;
import io.qualityreport.measure.Explanation;
import io.qualityreport.measure.Figures;
import io.qualityreport.measure.MeasureRun;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Warehouse;

/** Follows a figure back to files, sheets and cells, as some run read them. */
public final class Explanations {
  private final Catalog catalog;
  private final Warehouse warehouse;

  /** Makes the explanations. */
  public Explanations(Catalog catalog, Warehouse warehouse) {
    this.catalog = catalog;
    this.warehouse = warehouse;
  }

  /**
   * Explains a figure.
   *
   * @param reading what the run read
   * @param figure figure id, or {@code figure/group}
   * @param rowLimit how many rows to list at most
   * @throws IllegalArgumentException if there is no such figure
   */
  public Explanation explain(Reading reading, String figure, int rowLimit) {
    Figures figures =
        new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.effectiveRows())
            .measure(reading);
    return new Explainer(catalog.figures(), catalog.contracts(), warehouse)
        .explain(reading, figures, figure, rowLimit);
  }
}
