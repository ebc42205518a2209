package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a load changes of the rows that were in effect before it.
 *
 * @param replaced numbers of the submissions whose place it takes; none where rows add up
 * @param periods the years that it speaks of, sorted
 * @param added rows that were not there
 * @param changed rows of a known key with other content
 * @param removed rows that are there no more
 * @param unchanged rows that stay as they are
 */
public record Correction(
    List<Long> replaced,
    List<String> periods,
    long added,
    long changed,
    long removed,
    long unchanged) {

  /** Copies the lists. */
  public Correction {
    replaced = List.copyOf(replaced);
    periods = List.copyOf(periods);
  }

  /** The rows that were in effect. */
  public long earlier() {
    return changed + removed + unchanged;
  }

  /** Whether any row is another afterwards. */
  public boolean changesRows() {
    return added + changed + removed > 0;
  }

  /** Whether more than a share, 0 to 1, of the earlier rows are there no more. */
  public boolean removesMoreThan(BigDecimal share) {
    return BigDecimal.valueOf(removed).compareTo(share.multiply(BigDecimal.valueOf(earlier()))) > 0;
  }
}
