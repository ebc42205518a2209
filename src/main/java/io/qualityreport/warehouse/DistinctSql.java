package io.qualityreport.warehouse;

import io.qualityreport.warehouse.Aggregate.Measure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of different values of one field: rows are grouped by the field once, and each value is
 * asked whether any of its rows counts, because the databases would sort all rows for each
 * aggregate.
 */
final class DistinctSql {
  private final String field;
  private final boolean byCounty;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Sql> conditions = new ArrayList<>();

  /**
   * Makes a statement without aggregates.
   *
   * @param field name of the field
   * @param byCounty whether the same value of two counties is not the same thing
   */
  DistinctSql(String field, boolean byCounty) {
    this.field = field;
    this.byCounty = byCounty;
  }

  /**
   * Adds an aggregate.
   *
   * @param condition which rows count, empty text for all
   */
  void add(int number, Sql condition) {
    numbers.add(number);
    conditions.add(condition);
  }

  /** Computes all, by their numbers; how many rows count is not known here. */
  Map<Integer, AggregatePart> compute(Connection connection, Sql rows) throws SQLException {
    Sql sql = Sql.of("select ");
    for (int i = 0; i < numbers.size(); i++) {
      sql.add((i == 0 ? "" : ", ") + "coalesce(sum(\"D" + i + "\"), 0)");
    }
    sql.add(" from (select ");
    for (int i = 0; i < numbers.size(); i++) {
      sql.add(i == 0 ? "max(case when " : ", max(case when ")
          .add(conditions.get(i))
          .add(" then 1 else 0 end) as \"D" + i + '"');
    }
    String column = "r." + DatasetTable.quoted(field);
    sql.add(rows)
        .add(" and " + column + " is not null group by " + column)
        .add(byCounty ? ", r." + DatasetTable.quoted(DatasetTable.REGION) : "")
        .add(") d");
    return sql.first(connection, this::read).orElseThrow();
  }

  private Map<Integer, AggregatePart> read(ResultSet row) throws SQLException {
    Map<Integer, AggregatePart> parts = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      Optional<BigDecimal> different = Columns.decimal(row, i + 1);
      parts.put(numbers.get(i), new AggregatePart(Measure.DISTINCT, different, 0, 0));
    }
    return parts;
  }
}
