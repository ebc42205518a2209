package io.qualityreport.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;

/** The working days of 2023, holidays and make-up days as announced. */
final class WorkingDays {
  private static final List<LocalDate[]> HOLIDAYS =
      List.of(
          span(Month.JANUARY, 1, Month.JANUARY, 2),
          span(Month.JANUARY, 21, Month.JANUARY, 27),
          span(Month.APRIL, 5, Month.APRIL, 5),
          span(Month.APRIL, 29, Month.MAY, 3),
          span(Month.JUNE, 22, Month.JUNE, 24),
          span(Month.SEPTEMBER, 29, Month.OCTOBER, 6));
  private static final Set<LocalDate> MADE_UP =
      Set.of(
          LocalDate.of(2023, 1, 28),
          LocalDate.of(2023, 1, 29),
          LocalDate.of(2023, 4, 23),
          LocalDate.of(2023, 5, 6),
          LocalDate.of(2023, 6, 25),
          LocalDate.of(2023, 10, 7),
          LocalDate.of(2023, 10, 8));

  private WorkingDays() {}

  /** The n-th working day after a day. */
  static LocalDate after(LocalDate day, int n) {
    LocalDate last = day;
    for (int left = n; left > 0; ) {
      last = last.plusDays(1);
      left -= working(last) ? 1 : 0;
    }
    return last;
  }

  private static boolean working(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean holiday = HOLIDAYS.stream().anyMatch(h -> !day.isBefore(h[0]) && !day.isAfter(h[1]));
    return MADE_UP.contains(day) || (!weekend && !holiday);
  }

  private static LocalDate[] span(Month from, int firstDay, Month to, int lastDay) {
    return new LocalDate[] {LocalDate.of(2023, from, firstDay), LocalDate.of(2023, to, lastDay)};
  }
}
