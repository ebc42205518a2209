package io.qualityreport.warehouse;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the ledger's tables, and Quartz's beside them, up to date. */
final class LedgerMigration {

  private LedgerMigration() {}

  /**
   * Applies what is missing; nodes that start together wait for one another.
   *
   * @throws WarehouseException if a migration fails, or the tables are newer than the program
   */
  static void apply(Database database, WarehouseSettings settings) {
    try {
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("classpath:db/migration")
          .javaMigrations(new QuartzTables(database.dialect().quartzScript()))
          .placeholders(Map.of("number", database.dialect().numberType()))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new WarehouseException("bring the ledger of " + settings.place() + " up to date", e);
    }
  }
}
