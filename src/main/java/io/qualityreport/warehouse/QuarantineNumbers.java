package io.qualityreport.warehouse;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Keeps the quarantine's tables by a number, where the database wants it. */
final class QuarantineNumbers implements JavaMigration {
  private final QuarantinePlaces places;

  QuarantineNumbers(QuarantinePlaces places) {
    this.places = places;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("15");
  }

  @Override
  public String getDescription() {
    return "quarantine by number";
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
    try (Statement statement = context.getConnection().createStatement()) {
      for (String table : QuarantinePlaces.TABLES) {
        for (String sql : places.numbered(table)) {
          statement.execute(sql);
        }
      }
    }
  }
}
