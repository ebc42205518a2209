package io.qualityreport.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the rows give for one target.
 *
 * @param base the value in base units, empty where no row has one
 * @param rows contributing rows
 * @param lowerBound whether a row makes it a lower bound
 */
record Observed(Optional<BigDecimal> base, long rows, boolean lowerBound) {
  /** No row at all. */
  static final Observed NOTHING = new Observed(Optional.empty(), 0, false);
}
