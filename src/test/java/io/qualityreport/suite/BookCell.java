package io.qualityreport.suite;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * A cell of a workbook.
 *
 * @param value text, number, boolean or date-time; null for a blank one
 * @param formula without its equals sign, empty for a plain cell; the value is then what it showed
 *     when it was saved
 * @param format how a number or date is shown, empty for the library's own way
 * @param link address that the cell leads to, empty for none
 */
record BookCell(Object value, String formula, String format, String link) {

  /** The cell that a YAML value stands for; {@code {date: …, format: …}} and the like are maps. */
  static BookCell of(Object yaml) {
    if (!(yaml instanceof Map<?, ?> map)) {
      return new BookCell(plain(yaml), "", "", "");
    }
    Object value =
        map.containsKey("date")
            ? LocalDateTime.parse(time(String.valueOf(map.get("date"))))
            : plain(map.get("value"));
    return new BookCell(value, text(map, "formula"), text(map, "format"), text(map, "link"));
  }

  private static Object plain(Object yaml) {
    return yaml instanceof Number number ? new BigDecimal(number.toString()) : yaml;
  }

  private static String time(String date) {
    return date.contains("T") ? date : date + "T00:00:00";
  }

  private static String text(Map<?, ?> map, String key) {
    return map.containsKey(key) ? String.valueOf(map.get(key)) : "";
  }
}
