package io.qualityreport.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years and days that people write into titles, sheet names and file names. */
final class StatedDates {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})(?:[-/._](\\d{1,2})[-/._](\\d{1,2})(?!\\d)"
              + "|年(\\d{1,2})月(\\d{1,2})[日号]"
              + "|(\\d{2})(\\d{2})(?!\\d))");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

  private StatedDates() {}

  /** The last day that a text names: of "2023-01-01 to 2023-11-07" the second. */
  static Optional<LocalDate> day(String text) {
    Optional<LocalDate> last = Optional.empty();
    for (Matcher found = DAY.matcher(normal(text)); found.find(); ) {
      Optional<LocalDate> day = day(found);
      last = day.isPresent() ? day : last;
    }
    return last;
  }

  /** The first year that a text names, by itself or as part of a day. */
  static Optional<String> year(String text) {
    String normal = normal(text);
    Matcher alone = YEAR.matcher(normal);
    if (alone.find()) {
      return Optional.of(alone.group(1));
    }
    return day(text).map(d -> String.valueOf(d.getYear()));
  }

  private static Optional<LocalDate> day(Matcher found) {
    for (int month = 2; month < 7; month += 2) {
      if (found.group(month) != null) {
        return day(found.group(1), found.group(month), found.group(month + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
