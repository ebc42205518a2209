package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tables that a warehouse's contents are in, as the database itself describes them. Flyway's
 * history, Quartz's tables and what nights remember to save work are not contents: the program
 * makes them anew.
 */
final class LiveTables {
  static final String HISTORY = "flyway_schema_history";
  private static final Pattern MADE_ANEW =
      Pattern.compile(HISTORY + "|qrtz_.*|measured|run_inputs|node|lease|known_catalog");

  private final Connection connection;
  private final DatabaseMetaData data;

  LiveTables(Connection connection) throws SQLException {
    this.connection = connection;
    this.data = connection.getMetaData();
  }

  /** All names in the schema, of whatever owner. */
  Set<String> names() throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet tables = data.getTables(connection.getCatalog(), schema(), "%", null)) {
      while (tables.next()) {
        if (tables.getString("TABLE_TYPE").matches("(BASE )?TABLE|PARTITIONED TABLE")) {
          names.add(tables.getString("TABLE_NAME"));
        }
      }
    }
    return names;
  }

  /** The tables with contents; each comes after those that it refers to. */
  List<TableShape> shapes() throws SQLException {
    List<TableShape> shapes = new ArrayList<>();
    for (String name : ordered()) {
      shapes.add(new TableShape(name, columns(name), key(name)));
    }
    return shapes;
  }

  private Set<String> ordered() throws SQLException {
    Set<String> ordered = new LinkedHashSet<>();
    for (String name : names()) {
      if (!MADE_ANEW.matcher(name).matches()) {
        addAfterItsReferences(ordered, name);
      }
    }
    return ordered;
  }

  private void addAfterItsReferences(Set<String> ordered, String name) throws SQLException {
    for (String other : references(name)) {
      if (!other.equals(name) && !ordered.contains(other)) {
        addAfterItsReferences(ordered, other);
      }
    }
    ordered.add(name);
  }

  private Set<String> references(String name) throws SQLException {
    Set<String> others = new TreeSet<>();
    try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), schema(), name)) {
      while (keys.next()) {
        others.add(keys.getString("PKTABLE_NAME"));
      }
    }
    return others;
  }

  private List<TableShape.Column> columns(String table) throws SQLException {
    List<TableShape.Column> columns = new ArrayList<>();
    try (ResultSet found =
        data.getColumns(connection.getCatalog(), schema(), escaped(table), "%")) {
      while (found.next()) {
        if (found.getString("COLUMN_NAME").equals(RowPlaces.NUMBER_COLUMN)) {
          continue; // computed from the others
        }
        ColumnKind kind = ColumnKind.of(found.getInt("DATA_TYPE"), found.getString("TYPE_NAME"));
        columns.add(
            new TableShape.Column(
                found.getString("COLUMN_NAME"),
                kind.name(),
                found.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls));
      }
    }
    return columns;
  }

  private List<String> key(String table) throws SQLException {
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet found = data.getPrimaryKeys(connection.getCatalog(), schema(), table)) {
      while (found.next()) {
        if (found.getString("COLUMN_NAME").equals(RowPlaces.NUMBER_COLUMN)) {
          return List.of();
        }
        key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(key.values());
  }

  private String schema() throws SQLException {
    return connection.getSchema();
  }

  /** A name where the driver looks for a pattern. */
  private String escaped(String name) throws SQLException {
    String mark = data.getSearchStringEscape();
    return name.replace("_", mark + "_").toLowerCase(Locale.ROOT);
  }
}
