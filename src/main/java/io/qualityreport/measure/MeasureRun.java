package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import java.util.Collection;
import java.util.Map;

/** Computes all figures of a reading, one scan a dataset. */
public final class MeasureRun {
  private final FigureCatalog catalog;
  private final Computation computation;

  /** Makes a run over a catalog and a warehouse. */
  public MeasureRun(FigureCatalog catalog, Contracts contracts, EffectiveRows rows) {
    this(catalog, contracts, rows, Memory.ofNow());
  }

  /** Makes a run that measures only what is not remembered. */
  public MeasureRun(FigureCatalog catalog, Contracts contracts, EffectiveRows rows, Memory memory) {
    this.catalog = catalog;
    this.computation = new Computation(catalog, contracts, rows, new ScanReader(rows, memory));
  }

  /** Computes all figures. */
  public Figures measure(Reading reading) {
    return measure(reading, catalog.figures().stream().map(Figure::id).toList()).get(reading);
  }

  /** Computes some figures and what they are computed from. */
  public Figures only(Reading reading, Collection<String> ids) {
    return measure(reading, ids).get(reading);
  }

  /** Computes some figures and what they are computed from, by reading where they look back. */
  Map<Reading, Figures> measure(Reading reading, Collection<String> ids) {
    return computation.compute(reading, ids);
  }
}
