package io.qualityreport.decode;

import io.qualityreport.decode.RowShape.Filled;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells total rows (合计, 小计 and the like) from data. A word alone is not enough: a row with texts
 * where a total has none is data, whatever it is called.
 */
final class TotalRow {
  /** How many texts from the left may say that it is a total. */
  private static final int FIRST_TEXTS = 2;

  /** The word alone, perhaps with a number and its unit. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:总?合计|小计|总计|共计|累计|本[页表栏](?:小计|合计)|合计数)"
              + ":?(?:\\([^()]*\\))?[0-9,.]*(?:[台件起只头户个家批次条元万亿]{0,3})");

  /** A group's name before it, as in 锅炉小计. */
  private static final Pattern GROUP_TOTAL = Pattern.compile(".{1,12}(?:小计|合计|总计):?");

  private TotalRow() {}

  static boolean is(RowShape row) {
    return row.texts().stream().limit(FIRST_TEXTS).anyMatch(f -> totals(row, f));
  }

  private static boolean totals(RowShape row, Filled word) {
    List<Filled> others = row.filled().stream().filter(f -> f.column() != word.column()).toList();
    long amounts = others.stream().filter(Filled::amount).count();
    boolean numbers = 2 * amounts >= others.size();
    boolean nameless = row.lacksNeeded(word.column());
    if (TOTAL.matcher(word.text()).matches()) {
      return numbers || (nameless && row.few(others.size()));
    }
    return GROUP_TOTAL.matcher(word.text()).matches()
        && nameless
        && (numbers || row.few(others.size()));
  }
}
