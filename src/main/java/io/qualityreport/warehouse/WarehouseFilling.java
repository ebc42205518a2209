package io.qualityreport.warehouse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fills an empty warehouse with the contents of another one. On PostgreSQL all of it is one
 * transaction: broken off, the warehouse is still empty and may be filled again.
 */
public final class WarehouseFilling {
  private static final List<String> ROWS_OF_WORK = List.of("submission", "run");

  private final WarehouseSettings settings;

  /** Fills the warehouse at this place. */
  public WarehouseFilling(WarehouseSettings settings) {
    this.settings = settings;
  }

  /**
   * What there is already.
   *
   * @return how many rows the tables have that only work fills, by table; those without rows are
   *     left out
   * @throws WarehouseException if the database cannot be reached
   */
  public Map<String, Long> found() {
    try (Database database = Database.connect(settings, Node.ofProcess())) {
      return database.call("look into " + settings.place(), WarehouseFilling::found);
    }
  }

  /**
   * Fills it.
   *
   * @return how many rows each table has now
   * @throws WarehouseException if it is not empty, cannot be written, or the contents are of a
   *     newer program
   */
  public Map<String, Long> fill(TableContents contents) {
    try (Database database = Database.connect(settings, Node.ofProcess())) {
      requireKnown(database, contents.schemaVersion());
      LedgerMigration.apply(database, settings, contents.schemaVersion());
      return database.call(
          "fill " + settings.place(), connection -> fill(database.dialect(), connection, contents));
    }
  }

  private void requireKnown(Database database, String version) {
    String newest = LedgerMigration.newest(database);
    if (LedgerMigration.BY_VERSION.compare(version, newest) > 0) {
      throw new WarehouseException(
          "the contents for %s have ledger version %s, and this program knows %s at most: use the newer program"
              .formatted(settings.place(), version, newest));
    }
  }

  private Map<String, Long> fill(Dialect dialect, Connection connection, TableContents contents)
      throws SQLException {
    Map<String, Long> there = found(connection);
    if (!there.isEmpty()) {
      throw new WarehouseException(
          "%s should be empty, but has rows: %s".formatted(settings.place(), there));
    }
    List<TableShape> tables = contents.tables();
    new TableSync(dialect, connection).apply(tables);
    for (int i = tables.size() - 1; i >= 0; i--) {
      Sql.of("delete from " + tables.get(i).quotedName()).update(connection);
    }
    Map<String, Long> rows = new TreeMap<>();
    for (TableShape table : tables) {
      fill(dialect, connection, table, contents);
      rows.put(table.name(), count(connection, table.name()));
    }
    return rows;
  }

  private static void fill(
      Dialect dialect, Connection connection, TableShape table, TableContents contents)
      throws SQLException {
    try (TableFiller filler = dialect.filler(connection, table)) {
      contents.write(table, filler);
      filler.finish();
    } catch (IOException e) {
      throw new SQLException("table " + table.name() + " cannot be filled", e);
    }
    new TableSync(dialect, connection).continueNumbers(table);
  }

  static Map<String, Long> found(Connection connection) throws SQLException {
    Set<String> names = new LiveTables(connection).names();
    List<String> ofWork = new ArrayList<>(ROWS_OF_WORK);
    ofWork.addAll(
        names.stream().filter(n -> n.startsWith(DatasetTable.PREFIX)).collect(Collectors.toList()));
    Map<String, Long> found = new TreeMap<>();
    for (String name : ofWork) {
      long rows = names.contains(name) ? count(connection, name) : 0;
      if (rows > 0) {
        found.put(name, rows);
      }
    }
    return found;
  }

  private static long count(Connection connection, String table) throws SQLException {
    return Sql.of("select count(*) from " + DatasetTable.quoted(table))
        .first(connection, row -> row.getLong(1))
        .orElseThrow();
  }
}
