package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Aggregate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One group of a table.
 *
 * @param name as it stands behind the figure's id: a code's value, or the month from 01
 * @param slice the rows in it; none for the whole figure, whose name is empty
 */
record Group(String name, Optional<Aggregate.Slice> slice) {
  private static final int MONTHS = 12;

  /** The whole figure. */
  static final Group WHOLE = new Group("", Optional.empty());

  /** The groups of a measure in the order in which they are printed. */
  static List<Group> of(Figure.Measured measured, DatasetContract dataset) {
    return measured.groupBy().map(by -> of(by, dataset)).orElse(List.of());
  }

  private static List<Group> of(Figure.GroupBy by, DatasetContract dataset) {
    if (by.byMonth()) {
      return IntStream.rangeClosed(1, MONTHS)
          .mapToObj(month -> ofMonth(by.field(), month))
          .toList();
    }
    return dataset.field(by.field()).codes().orElseThrow().codes().stream()
        .map(code -> ofCode(by.field(), code.value()))
        .toList();
  }

  private static Group ofMonth(String field, int month) {
    return new Group("%02d".formatted(month), Optional.of(new Aggregate.MonthSlice(field, month)));
  }

  private static Group ofCode(String field, String value) {
    return new Group(value, Optional.of(new Aggregate.CodeSlice(field, value)));
  }

  /** Whether all of the group lies in the past of a day; only months can be incomplete. */
  boolean over(String period, LocalDate day) {
    return slice
        .filter(Aggregate.MonthSlice.class::isInstance)
        .map(Aggregate.MonthSlice.class::cast)
        .map(s -> LocalDate.of(Integer.parseInt(period), s.month(), 1).plusMonths(1).minusDays(1))
        .map(last -> !last.isAfter(day))
        .orElse(true);
  }
}
