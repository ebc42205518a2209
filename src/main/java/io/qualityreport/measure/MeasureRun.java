package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;

/** Computes all figures of a reading, one scan a dataset. */
public final class MeasureRun {

  /** Makes a run over a catalog and a warehouse. */
  public MeasureRun(FigureCatalog catalog, Contracts contracts, EffectiveRows rows) {
    throw new UnsupportedOperationException("helper D");
  }

  /** Computes all figures. */
  public Figures measure(Reading reading) {
    throw new UnsupportedOperationException("helper D");
  }
}
