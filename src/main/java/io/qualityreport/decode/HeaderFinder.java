package io.qualityreport.decode;

import io.qualityreport.contract.DatasetContract;
import java.util.Collection;
import java.util.List;

/**
 * Finds the header of a sheet below its titles, joining merged and multi-level header rows.
 * Thread-safe.
 */
public final class HeaderFinder {
  /** How many rows from the top are searched. */
  public static final int SEARCHED_ROWS = 60;

  /** Makes a finder for the datasets that the sender may send. */
  public HeaderFinder(Collection<DatasetContract> candidates) {
    throw new UnsupportedOperationException("helper B");
  }

  /**
   * Reads the top of a sheet.
   *
   * @param top the first rows, at most {@link #SEARCHED_ROWS}
   * @param merged the sheet's merged cells
   * @return the matches, best first; empty if no row looks like a header of any candidate
   */
  public List<HeaderMatch> find(List<RawRecord> top, List<CellRange> merged) {
    throw new UnsupportedOperationException("helper B");
  }
}
