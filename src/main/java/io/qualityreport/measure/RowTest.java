package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.Condition.Truth;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DateContext;
import io.qualityreport.warehouse.Aggregate;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SourcedRow;
import java.time.LocalDate;
import java.util.Optional;

/** Tells in Java whether a row belongs to a condition and a group. */
final class RowTest {
  private final DatasetContract dataset;
  private final DateContext dates;

  RowTest(DatasetContract dataset, Reading reading) {
    this.dataset = dataset;
    this.dates = reading.dates();
  }

  /** Whether the condition is true; in a snapshot {@code as_of} is the snapshot's own day. */
  boolean holds(Optional<Condition> condition, SourcedRow row) {
    DateContext seen = row.snapshotOn().map(dates::withAsOf).orElse(dates);
    return condition.map(c -> c.test(row.values(), seen) == Truth.TRUE).orElse(true);
  }

  /** Whether the row is in the group. */
  boolean in(Group group, SourcedRow row) {
    return group.slice().map(slice -> in(slice, row)).orElse(true);
  }

  private boolean in(Aggregate.Slice slice, SourcedRow row) {
    if (slice instanceof Aggregate.CodeSlice code) {
      return code.value().equals(value(code.field(), row));
    }
    Aggregate.MonthSlice month = (Aggregate.MonthSlice) slice;
    return value(month.field(), row) instanceof LocalDate day
        && day.getYear() == dates.periodStart().getYear()
        && day.getMonthValue() == month.month();
  }

  /** The value of a field in a row, null where it has none. */
  Object value(String field, SourcedRow row) {
    return row.values()[place(field)];
  }

  /** Where a field stands in a row. */
  int place(String field) {
    return dataset.indexOf(field).orElseThrow();
  }
}
