package io.qualityreport.bench;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import io.qualityreport.warehouse.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * One select that computes all measured figures of {@link FactsCatalog} as a person would write it
 * who knows that no row was corrected: a column each, no ledger, no check.
 */
final class HandWritten {
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Reading reading;

  HandWritten(FigureCatalog catalog, Contracts contracts, Reading reading) {
    this.reading = reading;
    catalog.figures().stream()
        .filter(f -> f.definition() instanceof Figure.Measured)
        .forEach(f -> add(f.id(), (Figure.Measured) f.definition(), contracts));
  }

  private void add(String id, Figure.Measured measured, Contracts contracts) {
    DatasetContract dataset = contracts.dataset(measured.dataset()).orElseThrow();
    if (!dataset.name().equals(FactsCatalog.FACTS)) {
      return;
    }
    column(id, measured, List.of());
    measured
        .groupBy()
        .ifPresent(
            by -> {
              if (by.byMonth()) {
                for (int m = 1; m <= 12; m++) {
                  LocalDate first = LocalDate.of(2023, m, 1);
                  column(
                      "%s/%02d".formatted(id, m),
                      measured,
                      List.of(
                          by.field() + " >= date '" + first + "'",
                          by.field() + " < date '" + first.plusMonths(1) + "'"));
                }
              } else {
                dataset.field(by.field()).codes().orElseThrow().codes().stream()
                    .map(code -> code.value())
                    .forEach(
                        v ->
                            column(id + "/" + v, measured, List.of(by.field() + " = '" + v + "'")));
              }
            });
  }

  private void column(String id, Figure.Measured measured, List<String> group) {
    List<String> conditions = new ArrayList<>(group);
    measured.where().ifPresent(w -> conditions.add("(" + dated(w.text()) + ")"));
    String filter =
        conditions.isEmpty() ? "" : " filter (where " + String.join(" and ", conditions) + ")";
    String field = measured.field().orElse("*");
    columns.put(
        id,
        switch (measured.measure()) {
          case COUNT -> "count(*)" + filter;
          case DISTINCT -> "count(distinct " + field + ")" + filter;
          case AVG -> "avg(" + field + ")" + filter;
          default -> measured.measure() + "(" + field + ")" + filter;
        });
  }

  private String dated(String where) {
    return where
        .replace("as_of", "date '" + reading.asOf() + "'")
        .replace("period_start", "date '" + reading.period() + "-01-01'");
  }

  /** How many columns. */
  int size() {
    return columns.size();
  }

  String sql() {
    return "select "
        + String.join(", ", columns.values())
        + " from ds_facts where region = '"
        + reading.region()
        + "' and period = '"
        + reading.period()
        + "'";
  }

  /** Runs it. */
  Map<String, BigDecimal> run(DataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql())) {
      row.next();
      Map<String, BigDecimal> values = new LinkedHashMap<>();
      int i = 0;
      for (String id : columns.keySet()) {
        values.put(id, row.getBigDecimal(++i));
      }
      return values;
    }
  }

  /** Fails unless the figures are the same at their printed precision. */
  static void same(Map<String, BigDecimal> expected, Figures figures) {
    expected.forEach(
        (id, value) -> {
          FigureValue figure = figures.find(id).orElseThrow();
          BigDecimal printed = value.setScale(figure.figure().decimals(), RoundingMode.HALF_UP);
          if (figure.rounded().filter(printed::equals).isEmpty()) {
            throw new AssertionError("%s: by hand %s, measured %s".formatted(id, value, figure));
          }
        });
  }
}
