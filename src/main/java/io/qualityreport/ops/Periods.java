package io.qualityreport.ops;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The years that the schedule works on.
 *
 * @param set the years that the settings name; if empty, this year and the year before
 * @param clock the pipeline's clock, in the business time zone
 */
public record Periods(List<String> set, Clock clock) {

  /** Copies the years. */
  public Periods {
    set = List.copyOf(set);
  }

  /** The last day of a year that counts unless somebody says another: its last, or today. */
  static LocalDate lastDay(String period, Clock clock) {
    LocalDate end = LocalDate.of(Integer.parseInt(period), 12, 31);
    LocalDate today = LocalDate.now(clock);
    return today.isBefore(end) ? today : end;
  }

  /** The years as of now, oldest first. */
  public List<String> now() {
    if (!set.isEmpty()) {
      return set.stream().sorted().toList();
    }
    int year = LocalDate.now(clock).getYear();
    return List.of(String.valueOf(year - 1), String.valueOf(year));
  }
}
