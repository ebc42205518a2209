package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.warehouse.Aggregate.CodeSlice;
import io.qualityreport.warehouse.Aggregate.Measure;
import io.qualityreport.warehouse.Aggregate.MonthSlice;
import io.qualityreport.warehouse.Database.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All aggregates of a dataset in as few passes over its rows as their conditions allow, mostly one,
 * and one more for each field whose different values are counted. Where rows are shared out, a pass
 * is as many parts as there are shares, and their results are joined.
 */
final class ScanSql {
  private final DatasetContract dataset;
  private final Reading reading;
  private final List<Aggregate> aggregates;

  ScanSql(DatasetContract dataset, Reading reading, List<Aggregate> aggregates) {
    this.dataset = dataset;
    this.reading = reading;
    this.aggregates = List.copyOf(aggregates);
  }

  /**
   * Computes all, in their order, as many passes at the same time as the session may do.
   *
   * @param rows given as {@code from … where …}
   * @param shares conditions, one of which is true of each row
   */
  List<AggregateValue> compute(Session session, String attempted, Sql rows, List<Sql> shares) {
    List<Supplier<Map<Integer, AggregatePart>>> passes = new ArrayList<>();
    passes(rows, shares).forEach(pass -> passes.add(() -> session.call(attempted, pass)));
    Map<Integer, AggregatePart> joined = new HashMap<>();
    AtOnce.all(passes, session.atOnce())
        .forEach(parts -> parts.forEach((i, part) -> joined.merge(i, part, AggregatePart::join)));
    return IntStream.range(0, aggregates.size()).mapToObj(i -> joined.get(i).whole()).toList();
  }

  /**
   * Passes that give aggregates by their numbers. Different values are counted over all rows: those
   * of two shares may be the same.
   */
  private List<Work<Map<Integer, AggregatePart>>> passes(Sql rows, List<Sql> shares) {
    List<Work<Map<Integer, AggregatePart>>> passes = new ArrayList<>();
    distincts().forEach(distinct -> passes.add(c -> distinct.compute(c, rows)));
    for (Cube cube : cubes()) {
      for (Sql share : shares) {
        Sql shared = Sql.of("").add(rows).add(" and ").add(share);
        passes.add(connection -> cube.compute(connection, shared));
      }
    }
    return passes;
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
      cube.add(i, aggregate, aggregate.measure().distinct() ? "" : field(aggregate), filter);
    }
    return cubes;
  }

  private Iterable<DistinctSql> distincts() {
    Map<String, DistinctSql> statements = new LinkedHashMap<>();
    for (int i = 0; i < aggregates.size(); i++) {
      Aggregate aggregate = aggregates.get(i);
      if (aggregate.measure().distinct()) {
        String field = field(aggregate);
        boolean byCounty = aggregate.measure() == Measure.DISTINCT_BY_COUNTY;
        statements
            .computeIfAbsent(field + byCounty, key -> new DistinctSql(field, byCounty))
            .add(i, condition(aggregate));
      }
    }
    return statements.values();
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
    if (!number && !aggregate.measure().distinct()) {
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
