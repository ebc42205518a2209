package io.qualityreport.warehouse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the ledger's tables, and Quartz's beside them, up to date. */
final class LedgerMigration {

  private LedgerMigration() {}

  /** The order of versions. */
  static final Comparator<String> BY_VERSION = Comparator.comparing(MigrationVersion::fromVersion);

  /**
   * Applies what is missing; nodes that start together wait for one another.
   *
   * @throws WarehouseException if a migration fails, or the tables are newer than the program
   */
  static void apply(Database database, WarehouseSettings settings) {
    apply(database, settings, "latest");
  }

  /** As {@link #apply(Database, WarehouseSettings)}, up to a version. */
  static void apply(Database database, WarehouseSettings settings, String version) {
    try {
      migrations(database).target(version).load().migrate();
    } catch (FlywayException e) {
      throw new WarehouseException("bring the ledger of " + settings.place() + " up to date", e);
    }
  }

  /** The newest version that this program knows. */
  static String newest(Database database) {
    return Arrays.stream(migrations(database).load().info().all())
        .map(m -> m.getVersion().getVersion())
        .max(BY_VERSION)
        .orElseThrow();
  }

  private static FluentConfiguration migrations(Database database) {
    return Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .javaMigrations(
            new QuartzTables(database.dialect().quartzScript()),
            new QuarantineTables(database.dialect().quarantine()),
            new QuarantineNumbers(database.dialect().quarantine()))
        .placeholders(Map.of("number", database.dialect().numberType()));
  }
}
