package io.qualityreport.warehouse;

import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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
    for (DatasetTable table : tables) {
      for (String statement : statements(table)) {
        Sql.of(statement).update(connection);
      }
      DatasetShape.remember(connection, table);
    }
  }

  /** All statements may run again: on H2 each is committed by itself. */
  private List<String> statements(DatasetTable table) {
    List<String> statements = new ArrayList<>();
    statements.add(create(table));
    for (Field field : table.contract().fields()) {
      statements.add(
          "alter table %s add column if not exists %s %s"
              .formatted(table.name(), DatasetTable.quoted(field.name()), type(field.type())));
    }
    for (List<String> columns : table.indexes()) {
      statements.add(index(table, columns));
    }
    return statements;
  }

  private static String create(DatasetTable table) {
    return """
        create table if not exists %s (
          "region" varchar not null,
          "department" varchar not null,
          "period" varchar not null,
          "submission_id" bigint not null,
          "source_row" bigint not null,
          "snapshot_on" date,
          primary key ("submission_id", "source_row"))"""
        .formatted(table.name());
  }

  /** The name follows from the columns, so that other columns make another index. */
  private static String index(DatasetTable table, List<String> columns) {
    String mark = Integer.toHexString(columns.hashCode());
    String stem = table.plainName();
    String name = stem.substring(0, Math.min(stem.length(), LONGEST_NAME - 9)) + "_" + mark;
    return "create index if not exists %s on %s (%s)"
        .formatted(DatasetTable.quoted(name), table.name(), DatasetTable.list("", columns));
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
