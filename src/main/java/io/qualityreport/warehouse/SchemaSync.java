package io.qualityreport.warehouse;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Derives each dataset's table from its contract. New datasets and new fields are added; a field
 * that the contract no longer has keeps its column. A change of type or key is refused, because the
 * rows that are there already could not follow it.
 */
final class SchemaSync {
  private static final int LONGEST_NAME = 63;

  private final Dialect dialect;

  SchemaSync(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Brings the tables up to date, one node at a time.
   *
   * @throws WarehouseException if a contract changed in a way that needs a hand; nothing was
   *     changed then
   */
  void apply(Connection connection, List<DatasetTable> tables) throws SQLException {
    WorkLock.hold(connection, "schema");
    for (DatasetTable table : tables) {
      checkNames(table);
      DatasetShape.remembered(connection, table).requireFits(table);
    }
    Set<String> there = there(connection);
    for (DatasetTable table : tables) {
      for (String statement : statements(table, there)) {
        Sql.of(statement).update(connection);
      }
      DatasetShape.remember(connection, table);
    }
  }

  /** Tables with their columns, and indexes. */
  private Set<String> there(Connection connection) throws SQLException {
    Sql columns =
        Sql.of("select table_name, column_name from information_schema.columns")
            .add(" where table_schema = current_schema");
    Set<String> there = new HashSet<>();
    columns.forEach(
        connection,
        row -> {
          there.add(row.getString(1));
          there.add(column(row.getString(1), row.getString(2)));
        });
    Sql.of(dialect.indexNames()).forEach(connection, row -> there.add(row.getString(1)));
    return there;
  }

  private static String column(String table, String field) {
    return table + "." + field;
  }

  /**
   * What is missing, and nothing else: even a statement that finds nothing to do would wait for the
   * loads of other nodes, and have everybody wait behind it. All of them may run again: on H2 each
   * is committed by itself.
   */
  private List<String> statements(DatasetTable table, Set<String> there) {
    List<String> statements = new ArrayList<>();
    if (!there.contains(table.plainName())) {
      statements.add(create(table));
    } else if (!there.contains(column(table.plainName(), RowPlaces.NUMBER_COLUMN))) {
      statements.addAll(dialect.places().numberRows(table.name()));
    }
    for (Field field : table.contract().fields()) {
      if (!there.contains(column(table.plainName(), field.name()))) {
        statements.add(
            "alter table %s add column if not exists %s %s"
                .formatted(table.name(), DatasetTable.quoted(field.name()), type(field.type())));
      }
    }
    for (List<String> columns : table.formerIndexes()) {
      if (there.contains(indexName(table, columns))) {
        statements.add("drop index " + DatasetTable.quoted(indexName(table, columns)));
      }
    }
    for (List<String> columns : table.indexes()) {
      if (!there.contains(indexName(table, columns))) {
        statements.add(index(table, columns));
      }
    }
    String rows = indexName(table, List.of("rows"));
    if (!there.contains(rows)) {
      statements.addAll(dialect.places().index(table, DatasetTable.quoted(rows)));
    }
    return statements;
  }

  private String create(DatasetTable table) {
    return """
        create table if not exists %s (
          %s"region" varchar not null,
          "department" varchar not null,
          "period" varchar not null,
          "submission_id" bigint not null,
          "source_row" bigint not null,
          "snapshot_on" date)"""
        .formatted(table.name(), dialect.places().ownColumns());
  }

  /** The name follows from the columns, so that other columns make another index. */
  private static String indexName(DatasetTable table, List<String> columns) {
    String mark = Integer.toHexString(columns.hashCode());
    String stem = table.plainName();
    return stem.substring(0, Math.min(stem.length(), LONGEST_NAME - 9)) + "_" + mark;
  }

  private static String index(DatasetTable table, List<String> columns) {
    return "create index if not exists %s on %s (%s)"
        .formatted(
            DatasetTable.quoted(indexName(table, columns)),
            table.name(),
            DatasetTable.list("", columns));
  }

  private String type(FieldType type) {
    return switch (type) {
      case STRING -> "varchar";
      case INTEGER -> "bigint";
      case NUMBER -> dialect.numberType();
      case DATE -> "date";
      case BOOLEAN -> "boolean";
    };
  }

  private static void checkNames(DatasetTable table) {
    String dataset = table.contract().name();
    if (table.plainName().length() > LONGEST_NAME) {
      throw new WarehouseException(
          "dataset %s: its table would be called %s, and a name may have %d characters at most:"
                  .formatted(dataset, table.plainName(), LONGEST_NAME)
              + " choose a shorter name");
    }
    for (Field field : table.contract().fields()) {
      if (DatasetTable.OWN_COLUMNS.contains(field.name())) {
        throw new WarehouseException(
            "dataset %s, field %s: every dataset table has a column %s of its own: choose another name"
                .formatted(dataset, field.name(), field.name()));
      }
    }
  }
}
