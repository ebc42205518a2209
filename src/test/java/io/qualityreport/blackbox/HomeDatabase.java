package io.qualityreport.blackbox;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.TestPostgres;
import io.qualityreport.warehouse.Warehouse;
import io.qualityreport.warehouse.WarehouseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the homes of these tests keep their warehouse: embedded in the home as it comes, or, if the
 * environment says {@code QRP_TEST_WAREHOUSE=postgresql}, each in a database of its own on a real
 * PostgreSQL. The tests are the same, and so is the program: settings tell the two apart.
 */
final class HomeDatabase {
  /**
   * The tag of tests that bring their databases themselves: the run on PostgreSQL leaves them out.
   */
  static final String OWN = "own-database";

  private static final boolean ON_POSTGRESQL =
      "postgresql".equals(System.getenv("QRP_TEST_WAREHOUSE"));
  private static final Map<Path, Given> GIVEN = new HashMap<>();

  private HomeDatabase() {}

  /** A home's database, and the folder with which it goes. */
  private record Given(WarehouseSettings database, Path lasting) {}

  /** The settings, as environment variables, that a home in this folder needs. */
  static Map<String, String> variables(Path root) {
    if (!ON_POSTGRESQL) {
      return Map.of();
    }
    WarehouseSettings database = warehouse(root);
    return Map.of(
        "QRP_WAREHOUSE_URL", database.url(),
        "QRP_WAREHOUSE_USER", database.user(),
        "QRP_WAREHOUSE_PASSWORD", database.password());
  }

  /** Where the home in this folder has its warehouse. */
  static synchronized WarehouseSettings warehouse(Path root) {
    Path home = root.toAbsolutePath().normalize();
    if (!ON_POSTGRESQL) {
      return new WarehouseSettings(
          "jdbc:h2:file:" + home.resolve("data").resolve("warehouse"), "qrp", "", 4);
    }
    Given known = GIVEN.get(home);
    return known == null ? give(home, TestPostgres.prepared()) : known.database();
  }

  /** Opens a home's warehouse itself, for what no command does; nobody else may have it open. */
  static Warehouse open(Path root) {
    return Warehouse.open(warehouse(root), Contracts.load(CatalogFiles.packaged()));
  }

  /** Gives a home that is copied, folder by folder, a copy of the database too. */
  static synchronized void copy(Path original, Path to) {
    if (ON_POSTGRESQL) {
      give(to.toAbsolutePath().normalize(), TestPostgres.copy(warehouse(original)));
    }
  }

  /** Empties tables, whichever of them refer to one another. */
  static void truncate(Statement statement, List<String> tables) throws SQLException {
    if (ON_POSTGRESQL) {
      String all = tables.stream().map(t -> '"' + t + '"').collect(Collectors.joining(", "));
      statement.execute("truncate table " + all + " restart identity cascade");
      return;
    }
    statement.execute("set referential_integrity false");
    for (String table : tables) {
      statement.execute("truncate table \"" + table + "\" restart identity");
    }
    statement.execute("set referential_integrity true");
  }

  private static WarehouseSettings give(Path home, WarehouseSettings database) {
    forgetRemoved();
    GIVEN.put(home, new Given(database, existing(home)));
    return database;
  }

  /** A test's folder is removed after it, and with it goes its database. */
  private static void forgetRemoved() {
    for (Iterator<Given> all = GIVEN.values().iterator(); all.hasNext(); ) {
      Given given = all.next();
      if (!Files.exists(given.lasting())) {
        TestPostgres.drop(given.database());
        all.remove();
      }
    }
  }

  private static Path existing(Path folder) {
    return Files.exists(folder) ? folder : existing(folder.getParent());
  }
}
