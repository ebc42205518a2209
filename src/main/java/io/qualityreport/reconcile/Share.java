package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A share of a known number of cases.
 *
 * @param value the share
 * @param hits how many of the cases
 * @param cases how many cases, at least one
 */
record Share(FigureValue value, BigDecimal hits, BigDecimal cases) {
  private static final double ONE_SIDED = 0.05;

  /** The share behind a ratio; empty where its cases are not known or none. */
  static Optional<Share> of(FigureValue value) {
    return value
        .denominator()
        .filter(cases -> cases.signum() > 0 && value.value().isPresent())
        .map(cases -> new Share(value, value.numerator().orElseThrow(), cases));
  }

  /** Whether all cases are hits. */
  boolean full() {
    return hits.compareTo(cases) == 0;
  }

  /** Whether it counts cases, so that chance can be reckoned with. */
  boolean counted() {
    return whole(hits) && whole(cases) && hits.signum() >= 0 && hits.compareTo(cases) <= 0;
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /**
   * The one-sided 95 % lower confidence bound of Clopper and Pearson, as a fraction: the 5 %
   * quantile of a beta distribution, zero without a hit.
   */
  BigDecimal lowerConfidence() {
    if (hits.signum() == 0) {
      return BigDecimal.ZERO;
    }
    double misses = cases.subtract(hits).doubleValue();
    BetaDistribution distribution = new BetaDistribution(hits.doubleValue(), misses + 1);
    return BigDecimal.valueOf(distribution.inverseCumulativeProbability(ONE_SIDED));
  }

  /** Hits and cases, such as 7/7. */
  String printed() {
    return plain(hits) + "/" + plain(cases);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
