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

  /** The years as of now, oldest first. */
  public List<String> now() {
    if (!set.isEmpty()) {
      return set.stream().sorted().toList();
    }
    int year = LocalDate.now(clock).getYear();
    return List.of(String.valueOf(year - 1), String.valueOf(year));
  }
}
