package io.qualityreport.receipt;

import java.util.ArrayList;
import java.util.List;

/** Row numbers as people write them: {@code 2–51、60}. */
final class RowRanges {
  private static final int MOST = 12;

  private RowRanges() {}

  /**
   * The ranges of rows, at most a dozen, and an ellipsis where there are more.
   *
   * @param rows row numbers, ascending
   */
  static String of(List<Long> rows) {
    List<long[]> ranges = new ArrayList<>();
    for (long row : rows) {
      long[] last = ranges.isEmpty() ? new long[] {0, -1} : ranges.get(ranges.size() - 1);
      if (row <= last[1] + 1 && !ranges.isEmpty()) {
        last[1] = row;
      } else {
        ranges.add(new long[] {row, row});
      }
    }
    List<String> shown = ranges.stream().limit(MOST).map(RowRanges::range).toList();
    return String.join("、", shown) + (ranges.size() > MOST ? "……" : "");
  }

  private static String range(long[] range) {
    return range[0] == range[1] ? String.valueOf(range[0]) : range[0] + "–" + range[1];
  }
}
