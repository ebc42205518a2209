package io.qualityreport.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a department owes in every period.
 *
 * @param department department id
 * @param dataset dataset name
 * @param rhythm when
 */
record Duty(String department, String dataset, Rhythm rhythm) {

  List<Expectation> in(int year) {
    return rhythm.dates(year).stream()
        .map(
            d ->
                new Expectation(
                    String.valueOf(year), department, dataset, d.part(), d.begins(), d.due()))
        .toList();
  }

  /** Into which parts a period falls, and by when each is due. */
  sealed interface Rhythm {
    /** The parts of a year in order. */
    List<Dates> dates(int year);
  }

  /**
   * The days of one part.
   *
   * @param begins the first that it speaks of
   * @param due the last in time
   */
  record Dates(Part part, LocalDate begins, LocalDate due) {}

  /**
   * A day that is the same in every year.
   *
   * @param month 1 to 12
   * @param day of the month
   * @param yearsLater 0 for the year itself, 1 for the next
   */
  record Day(int month, int day, int yearsLater) {
    LocalDate of(int year) {
      return LocalDate.of(year + yearsLater, month, day);
    }
  }

  /** Once for the whole. */
  record Once(Day due) implements Rhythm {
    @Override
    public List<Dates> dates(int year) {
      return List.of(new Dates(new Part.Whole(), newYear(year), due.of(year)));
    }
  }

  /**
   * Once for each month, quarter or half year.
   *
   * @param within days after the part's last day
   */
  record Repeated(Cycle cycle, int within) implements Rhythm {
    @Override
    public List<Dates> dates(int year) {
      return IntStream.rangeClosed(1, cycle.parts())
          .mapToObj(number -> new Part.Months(cycle, number))
          .map(part -> new Dates(part, part.begins(year), part.ends(year).plusDays(within)))
          .toList();
    }
  }

  /** Once for each scope; each begins when the one before was due. */
  record Scoped(Map<String, Day> due) implements Rhythm {
    Scoped {
      due = Collections.unmodifiableMap(new LinkedHashMap<>(due));
    }

    @Override
    public List<Dates> dates(int year) {
      List<Dates> dates = new ArrayList<>();
      LocalDate begins = newYear(year);
      for (Map.Entry<String, Day> scope : due.entrySet()) {
        LocalDate last = scope.getValue().of(year);
        dates.add(new Dates(new Part.Scope(scope.getKey()), begins, last));
        begins = last.plusDays(1);
      }
      return List.copyOf(dates);
    }
  }

  private static LocalDate newYear(int year) {
    return LocalDate.of(year, 1, 1);
  }
}
