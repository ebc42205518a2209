package io.qualityreport.decode;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The cells of a web page's tables. */
final class WebCell {
  /** Where Excel keeps the number behind what a cell shows. */
  private static final String NUMBER = "x:num";

  private static final Pattern SHOWN_NUMBER =
      Pattern.compile("[-+]?[0-9][0-9,]*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final Pattern STORED_NUMBER =
      Pattern.compile("[-+]?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE][-+]?[0-9]{1,2})?");
  private static final int MOST_SPANNED = 100_000;

  private WebCell() {}

  /** What the cell holds, null if nothing. */
  static Object value(Element cell) {
    String shown = cell.text().replace('\u00a0', ' ').strip();
    String stored = cell.attr(NUMBER).strip();
    if (STORED_NUMBER.matcher(stored).matches() && SHOWN_NUMBER.matcher(shown).matches()) {
      return CellNumber.of(new BigDecimal(stored).doubleValue());
    }
    return shown.isEmpty() ? null : shown;
  }

  /** How many rows or columns it takes, 1 if it says nothing sensible. */
  static int span(Element cell, String attribute) {
    String span = cell.attr(attribute).strip();
    return span.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(span), MOST_SPANNED) : 1;
  }

  /** Whether people do not see it. */
  static boolean hidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("mso-hide");
  }
}
