package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An insert of one row with the columns named beside their values. Not thread-safe. */
final class Insert {
  private final String table;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Insert(String table) {
    this.table = table;
  }

  static Insert into(String table) {
    return new Insert(table);
  }

  Insert set(String column, Object value) {
    values.put(column, value);
    return this;
  }

  void run(Connection connection) throws SQLException {
    statement().update(connection);
  }

  /** Runs and returns the number that the database gave the row. */
  long numbered(Connection connection) throws SQLException {
    return statement().insertNumbered(connection);
  }

  private Sql statement() {
    List<Object> bound = new ArrayList<>(values.values());
    return Sql.of(text(table, List.copyOf(values.keySet())), bound.toArray());
  }

  /** The text of an insert into columns. */
  static String text(String table, List<String> columns) {
    return "insert into %s (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }
}
