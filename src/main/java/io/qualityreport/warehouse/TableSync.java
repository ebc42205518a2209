package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the tables that contents need and that are not there: those of datasets, whose indexes the
 * next start adds, once the rows are in.
 */
final class TableSync {
  private final Dialect dialect;
  private final Connection connection;

  TableSync(Dialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  /** Makes tables and columns. */
  void apply(List<TableShape> wanted) throws SQLException {
    Map<String, TableShape> there =
        new LiveTables(connection)
            .shapes().stream().collect(Collectors.toMap(TableShape::name, Function.identity()));
    for (TableShape table : wanted) {
      if (there.containsKey(table.name())) {
        addMissing(table, there.get(table.name()));
      } else {
        requireOfDataset(table);
        Sql.of(create(table)).update(connection);
      }
    }
  }

  /** Has a table's numbers go on after the highest one, where the database counts them. */
  void continueNumbers(TableShape table) throws SQLException {
    if (!counts(table)) {
      return;
    }
    long newest =
        Sql.of("select coalesce(max(id), 0) from " + table.quotedName())
            .first(connection, row -> row.getLong(1))
            .orElseThrow();
    Sql.of("alter table %s alter column id restart with %d".formatted(table.name(), newest + 1))
        .update(connection);
  }

  private boolean counts(TableShape table) throws SQLException {
    return !Sql.of("select 1 from information_schema.columns where table_schema = ?")
        .with(connection.getSchema())
        .add(" and table_name = ? and column_name = 'id' and is_identity = 'YES'", table.name())
        .list(connection, row -> row.getInt(1))
        .isEmpty();
  }

  private void addMissing(TableShape wanted, TableShape there) throws SQLException {
    for (TableShape.Column column : wanted.columns()) {
      if (!there.columnNames().contains(column.name())) {
        requireOfDataset(wanted);
        Sql.of("alter table " + wanted.quotedName() + " add column " + declared(column))
            .update(connection);
      }
    }
  }

  private static void requireOfDataset(TableShape table) throws SQLException {
    if (!table.ofDataset()) {
      throw new SQLException("the ledger has no table " + table.name() + " like that");
    }
  }

  private String create(TableShape table) {
    String columns = table.columns().stream().map(this::declared).collect(Collectors.joining(", "));
    if (table.ofDataset()) {
      return "create table "
          + table.quotedName()
          + " ("
          + dialect.places().ownColumns()
          + columns
          + ")";
    }
    String key =
        table.key().isEmpty() ? "" : ", primary key (" + DatasetTable.list("", table.key()) + ")";
    return "create table " + table.quotedName() + " (" + columns + key + ")";
  }

  private String declared(TableShape.Column column) {
    return DatasetTable.quoted(column.name())
        + " "
        + column.kindOfValues().type(dialect)
        + (column.required() ? " not null" : "");
  }
}
