package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the references to the submission off the quarantine's tables, and what else the database
 * has them keep for each row: a file of bad rows would cost several times a good one. A row comes
 * in the transaction that made its submission, or is noted as ahead of it ({@link RowsAhead}), and
 * no submission is ever removed.
 */
final class QuarantineTables extends CodeMigration {
  private final QuarantinePlaces places;

  QuarantineTables(QuarantinePlaces places) {
    super("12", "quarantine without references", 1);
    this.places = places;
  }

  @Override
  List<String> statements(Connection connection) throws SQLException {
    List<String> statements = new ArrayList<>();
    for (String table : QuarantinePlaces.TABLES) {
      for (String reference : references(connection, table)) {
        statements.add("alter table %s drop constraint \"%s\"".formatted(table, reference));
      }
      statements.addAll(places.withoutReferences(table));
    }
    return statements;
  }

  private static List<String> references(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet keys =
        connection
            .getMetaData()
            .getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (keys.next()) {
        names.add(keys.getString("FK_NAME"));
      }
    }
    return names;
  }
}
