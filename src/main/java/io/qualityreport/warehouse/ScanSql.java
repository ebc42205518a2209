package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.warehouse.Aggregate.CodeSlice;
import io.qualityreport.warehouse.Aggregate.Measure;
import io.qualityreport.warehouse.Aggregate.MonthSlice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All aggregates of a dataset in as few passes over its rows as their conditions allow, mostly one,
 * and one more for each field whose different values are counted. Means are divided here, because
 * the databases' own are not exact.
 */
final class ScanSql {
  private static final int MEAN_DECIMALS = 20;

  private final DatasetContract dataset;
  private final Reading reading;
  private final List<Aggregate> aggregates;

  ScanSql(DatasetContract dataset, Reading reading, List<Aggregate> aggregates) {
    this.dataset = dataset;
    this.reading = reading;
    this.aggregates = List.copyOf(aggregates);
  }

  /** Computes all over rows given as {@code from … where …}, in their order. */
  List<AggregateValue> compute(Connection connection, Sql rows) throws SQLException {
    AggregateValue[] values = new AggregateValue[aggregates.size()];
    for (Cube cube : cubes()) {
      cube.compute(connection, rows, values);
    }
    for (DistinctSql distinct : distincts()) {
      distinct.compute(connection, rows, values);
    }
    return List.of(values);
  }

  private List<Cube> cubes() {
    Facets facets = new Facets(dataset, reading);
    List<Cube> cubes = new ArrayList<>();
    for (int i = 0; i < aggregates.size(); i++) {
      Aggregate aggregate = aggregates.get(i);
      Facets.Filter filter = facets.of(aggregate);
      Cube cube =
          cubes.stream()
              .filter(c -> c.hasRoomFor(filter.facets()))
              .findFirst()
              .orElseGet(Cube::new);
      if (!cubes.contains(cube)) {
        cubes.add(cube);
      }
      cube.add(i, aggregate, isDistinct(aggregate) ? "" : field(aggregate), filter);
    }
    return cubes;
  }

  private Iterable<DistinctSql> distincts() {
    Map<String, DistinctSql> statements = new LinkedHashMap<>();
    for (int i = 0; i < aggregates.size(); i++) {
      Aggregate aggregate = aggregates.get(i);
      if (isDistinct(aggregate)) {
        String field = field(aggregate);
        boolean byCounty = aggregate.measure() == Measure.DISTINCT_BY_COUNTY;
        statements
            .computeIfAbsent(field + byCounty, key -> new DistinctSql(field, byCounty))
            .add(i, condition(aggregate));
      }
    }
    return statements.values();
  }

  private static boolean isDistinct(Aggregate aggregate) {
    return aggregate.measure() == Measure.DISTINCT
        || aggregate.measure() == Measure.DISTINCT_BY_COUNTY;
  }

  /** What a measure makes of a result's columns. */
  static AggregateValue value(Measure measure, Optional<BigDecimal> value, long rows, long known) {
    return new AggregateValue(
        measure == Measure.AVG
            ? value.map(
                sum ->
                    Columns.plain(
                        sum.divide(BigDecimal.valueOf(known), MEAN_DECIMALS, RoundingMode.HALF_UP)))
            : value,
        rows);
  }

  private String field(Aggregate aggregate) {
    if (aggregate.measure() == Measure.COUNT) {
      return "";
    }
    String field =
        aggregate
            .field()
            .orElseThrow(
                () -> new IllegalArgumentException(aggregate.measure() + " needs a field"));
    FieldType type = dataset.field(field).type();
    boolean number = type == FieldType.INTEGER || type == FieldType.NUMBER;
    if (!number && !isDistinct(aggregate)) {
      throw new IllegalArgumentException(
          "%s of dataset %s needs a number, but field %s is of type %s"
              .formatted(aggregate.measure(), dataset.name(), field, type));
    }
    return dataset.field(field).name();
  }

  private Sql condition(Aggregate aggregate) {
    Sql sql = Sql.of("1 = 1");
    aggregate.where().ifPresent(w -> sql.add(" and (").add(w.sql(reading.dates())).add(")"));
    aggregate
        .slice()
        .ifPresent(
            slice -> {
              if (slice instanceof CodeSlice code) {
                sql.add(" and " + declared(code.field()) + " = ?", code.value());
              } else if (slice instanceof MonthSlice month) {
                LocalDate first =
                    LocalDate.of(Integer.parseInt(reading.period()), month.month(), 1);
                String field = declared(month.field());
                sql.add(" and " + field + " >= ? and " + field + " < ?", first)
                    .with(first.plusMonths(1));
              }
            });
    return sql;
  }

  private String declared(String field) {
    return "r." + DatasetTable.quoted(dataset.field(field).name());
  }
}
