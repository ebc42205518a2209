package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Takes the references to the submission off the quarantine's tables, and what else the database
 * has them keep for each row: a file of bad rows would cost several times a good one. A row comes
 * in the transaction that made its submission, and no submission is ever removed.
 */
final class QuarantineTables implements JavaMigration {
  private final QuarantinePlaces places;

  QuarantineTables(QuarantinePlaces places) {
    this.places = places;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("12");
  }

  @Override
  public String getDescription() {
    return "quarantine without references";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    for (String table : QuarantinePlaces.TABLES) {
      List<String> statements = new ArrayList<>();
      for (String reference : references(connection, table)) {
        statements.add("alter table %s drop constraint \"%s\"".formatted(table, reference));
      }
      statements.addAll(places.withoutReferences(table));
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }
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
