package io.qualityreport.report;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.time.LocalDate;

/** Short words of the report, from its message bundle. */
final class Words {

  private Words() {}

  /** The words of that key in {@code messages/report_zh_CN.properties}. */
  static String say(String key, Object... namesAndValues) {
    return Message.of("report." + key, namesAndValues).in(Language.ZH);
  }

  /** A day as a Chinese document writes it, such as 2023年11月7日. */
  static String date(LocalDate day) {
    return say(
        "date", "year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth());
  }
}
