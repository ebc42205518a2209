package io.qualityreport.warehouse;

import io.qualityreport.warehouse.Aggregate.Measure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Aggregates that are computed together: rows are grouped by facets first, once, and the aggregates
 * are taken over the few groups, because the filters of hundreds of aggregates cost far more on
 * every row. Counts and sums of groups add up exactly.
 */
final class Cube {
  private static final double MOST_GROUPS = 200_000;

  private final Set<Facet> facets = new LinkedHashSet<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Sql> columns = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  /** The places in the result, from 1, of an aggregate's value, rows and known values. */
  private record Member(int number, Aggregate aggregate, int value, int rows, int known) {}

  /** Whether aggregates over these facets too would still make few groups. */
  boolean hasRoomFor(Set<Facet> more) {
    Set<Facet> all = new LinkedHashSet<>(facets);
    all.addAll(more);
    return facets.isEmpty() || Facets.combinations(all) <= MOST_GROUPS;
  }

  /**
   * Adds an aggregate.
   *
   * @param number its number among all of the scan
   * @param field the column it measures, empty for a count
   */
  void add(int number, Aggregate aggregate, String field, Facets.Filter filter) {
    facets.addAll(filter.facets());
    int rows = place("coalesce(sum(\"N\")", filter, ", 0)");
    int known =
        field.isEmpty() ? rows : place("sum(" + part("C", "count", field) + ")", filter, "");
    members.add(
        new Member(
            number, aggregate, value(aggregate.measure(), field, filter, rows), rows, known));
  }

  private int value(Measure measure, String field, Facets.Filter filter, int rows) {
    return switch (measure) {
      case SUM, AVG -> place("sum(" + part("S", "sum", field) + ")", filter, "");
      case MIN -> place("min(" + part("L", "min", field) + ")", filter, "");
      case MAX -> place("max(" + part("G", "max", field) + ")", filter, "");
      case COUNT, DISTINCT, DISTINCT_BY_COUNTY -> rows;
    };
  }

  private int place(String before, Facets.Filter filter, String after) {
    Sql column = Sql.of(before).add(filter.filter()).add(after);
    return places.computeIfAbsent(
        column.identity(),
        identity -> {
          columns.add(column);
          return columns.size();
        });
  }

  /** The column of a measure of each group, in quotes. */
  private String part(String letter, String measure, String field) {
    String name = '"' + letter + '_' + field + '"';
    parts.put(name, measure + "(r." + DatasetTable.quoted(field) + ")");
    return name;
  }

  /** Computes all over rows given as {@code from … where …}, by their numbers. */
  Map<Integer, AggregatePart> compute(Connection connection, Sql rows) throws SQLException {
    Sql sql = Sql.of("select ");
    for (int i = 0; i < columns.size(); i++) {
      sql.add(i == 0 ? "" : ", ").add(columns.get(i));
    }
    sql.add(" from (").add(groups(rows)).add(") c");
    return sql.first(connection, this::read).orElseThrow();
  }

  private Map<Integer, AggregatePart> read(ResultSet row) throws SQLException {
    Map<Integer, AggregatePart> parts = new HashMap<>();
    for (Member member : members) {
      Measure measure = member.aggregate().measure();
      Optional<BigDecimal> value =
          measure.distinct() ? Optional.empty() : Columns.decimal(row, member.value());
      long rows = row.getLong(member.rows());
      long known = row.getLong(member.known());
      parts.put(member.number(), new AggregatePart(measure, value, rows, known));
    }
    return parts;
  }

  private Sql groups(Sql rows) {
    Sql sql = Sql.of("select count(*) as \"N\"");
    parts.forEach((name, expression) -> sql.add(", " + expression + " as " + name));
    facets.forEach(f -> sql.add(", ").add(f.expression()).add(" as " + f.name()));
    sql.add(rows);
    return facets.isEmpty()
        ? sql
        : sql.add(
            facets.stream().map(Facet::name).collect(Collectors.joining(", ", " group by ", "")));
  }
}
