package io.qualityreport.warehouse;

import java.util.Collection;
import java.util.List;

/**
 * What was measured, the newest of each region, period, way and target. Whether it still holds is
 * for the reader to tell from its fingerprint. Thread-safe.
 */
public interface MeasuredLedger {

  /** The parts of a region and period that were measured in one way. */
  record Shelf(String region, String period, String way) {}

  /** All that is kept on a shelf. */
  List<KeptMeasure> kept(Shelf shelf);

  /** Keeps measures in place of those of the same targets, in one transaction. */
  void keep(Shelf shelf, Collection<KeptMeasure> measures);
}
