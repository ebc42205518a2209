package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.warehouse.Aggregate.CodeSlice;
import io.qualityreport.warehouse.Aggregate.Measure;
import io.qualityreport.warehouse.Aggregate.MonthSlice;
import io.qualityreport.warehouse.Aggregate.Slice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All aggregates of a dataset as one select: three columns each, the value, the number of rows that
 * satisfy the condition, and the number of values among them. Means are divided here, because the
 * databases' own are not exact.
 */
final class ScanSql {
  private static final int MEAN_DECIMALS = 20;
  private static final int COLUMNS = 3;

  private final DatasetContract dataset;
  private final Reading reading;
  private final List<Aggregate> aggregates;

  ScanSql(DatasetContract dataset, Reading reading, List<Aggregate> aggregates) {
    this.dataset = dataset;
    this.reading = reading;
    this.aggregates = List.copyOf(aggregates);
  }

  /** The select over rows given as {@code from … where …}; it gives one row. */
  Sql select(Sql rows) {
    Sql sql = Sql.of("select ");
    for (int i = 0; i < aggregates.size(); i++) {
      Aggregate aggregate = aggregates.get(i);
      Sql filter = filter(aggregate);
      String field = column(aggregate);
      sql.add(i == 0 ? "" : ", ")
          .add(value(aggregate.measure(), field))
          .add(filter)
          .add(", count(*)")
          .add(filter)
          .add(", count(" + field + ")")
          .add(filter);
    }
    return sql.add(rows);
  }

  /** The values in that row. */
  List<AggregateValue> read(ResultSet row) throws SQLException {
    List<AggregateValue> values = new ArrayList<>();
    for (int i = 0; i < aggregates.size(); i++) {
      int first = i * COLUMNS + 1;
      Optional<BigDecimal> value = Columns.decimal(row, first);
      long rows = row.getLong(first + 1);
      if (aggregates.get(i).measure() == Measure.AVG && value.isPresent()) {
        value = value.map(mean(row.getLong(first + 2)));
      }
      values.add(new AggregateValue(value, rows));
    }
    return List.copyOf(values);
  }

  private static UnaryOperator<BigDecimal> mean(long count) {
    return sum ->
        Columns.plain(sum.divide(BigDecimal.valueOf(count), MEAN_DECIMALS, RoundingMode.HALF_UP));
  }

  private String column(Aggregate aggregate) {
    if (aggregate.measure() == Measure.COUNT) {
      return "*";
    }
    String field =
        aggregate
            .field()
            .orElseThrow(
                () -> new IllegalArgumentException(aggregate.measure() + " needs a field"));
    FieldType type = dataset.field(field).type();
    boolean number = type == FieldType.INTEGER || type == FieldType.NUMBER;
    boolean any =
        aggregate.measure() == Measure.DISTINCT
            || aggregate.measure() == Measure.DISTINCT_BY_COUNTY;
    if (!number && !any) {
      throw new IllegalArgumentException(
          "%s of dataset %s needs a number, but field %s is of type %s"
              .formatted(aggregate.measure(), dataset.name(), field, type));
    }
    return "r." + DatasetTable.quoted(field);
  }

  private static String value(Measure measure, String field) {
    return switch (measure) {
      case COUNT -> "count(*)";
      case DISTINCT -> "count(distinct " + field + ")";
      case DISTINCT_BY_COUNTY ->
          "count(distinct r.\"region\" || '/' || cast(" + field + " as varchar))";
      case SUM, AVG -> "sum(" + field + ")";
      case MIN -> "min(" + field + ")";
      case MAX -> "max(" + field + ")";
    };
  }

  private Sql filter(Aggregate aggregate) {
    List<Sql> parts = new ArrayList<>();
    aggregate.where().ifPresent(w -> parts.add(Sql.of("(").add(w.sql(reading.dates())).add(")")));
    aggregate.slice().ifPresent(s -> parts.add(slice(s)));
    Sql sql = Sql.of("");
    for (int i = 0; i < parts.size(); i++) {
      sql.add(i == 0 ? " filter (where " : " and ").add(parts.get(i));
    }
    return parts.isEmpty() ? sql : sql.add(")");
  }

  private Sql slice(Slice slice) {
    if (slice instanceof CodeSlice code) {
      return Sql.of(declared(code.field()) + " = ?", code.value());
    }
    if (slice instanceof MonthSlice month) {
      LocalDate first = LocalDate.of(Integer.parseInt(reading.period()), month.month(), 1);
      String field = declared(month.field());
      return Sql.of(field + " >= ? and " + field + " < ?", first, first.plusMonths(1));
    }
    throw new IllegalArgumentException("unknown slice " + slice);
  }

  private String declared(String field) {
    return "r." + DatasetTable.quoted(dataset.field(field).name());
  }
}
