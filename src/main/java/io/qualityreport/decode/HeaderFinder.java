package io.qualityreport.decode;

import io.qualityreport.contract.DatasetContract;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the header of a sheet below its titles, joining merged and multi-level header rows.
 * Thread-safe.
 */
public final class HeaderFinder {
  /** How many rows from the top are searched. */
  public static final int SEARCHED_ROWS = 60;

  private static final int MOST_LEVELS = 3;

  private final List<Candidate> candidates;

  /** Makes a finder for the datasets that the sender may send. */
  public HeaderFinder(Collection<DatasetContract> candidates) {
    this.candidates = candidates.stream().map(Candidate::new).toList();
  }

  /**
   * Reads the top of a sheet.
   *
   * @param top the first rows, at most {@link #SEARCHED_ROWS}
   * @param merged the sheet's merged cells
   * @return the matches, best first; empty if no row looks like a header of any candidate
   */
  public List<HeaderMatch> find(List<RawRecord> top, List<CellRange> merged) {
    HeaderGrid grid = new HeaderGrid(top, merged);
    return candidates.stream()
        .flatMap(c -> best(c, grid).stream())
        .sorted(Comparator.comparingDouble(HeaderMatch::score).reversed())
        .toList();
  }

  /** The best header of one dataset; of equal ones the flattest, and of those the uppermost. */
  private static Optional<HeaderMatch> best(Candidate candidate, HeaderGrid grid) {
    Optional<HeaderBlock> best = Optional.empty();
    for (int levels = 1; levels <= MOST_LEVELS; levels++) {
      for (int first = 0; first + levels <= grid.height(); first++) {
        HeaderBlock block = new HeaderBlock(candidate, grid, first, first + levels - 1);
        if (block.plausible() && block.weight() > best.map(HeaderBlock::weight).orElse(0.0)) {
          best = Optional.of(block);
        }
      }
    }
    return best.map(HeaderBlock::whole).map(HeaderBlock::match);
  }
}
