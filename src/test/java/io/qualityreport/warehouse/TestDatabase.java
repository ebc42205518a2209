package io.qualityreport.warehouse;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that a warehouse runs on, each able to give an empty one for a test. */
enum TestDatabase {
  /** H2 in a file below the test's folder. */
  H2 {
    @Override
    WarehouseSettings empty(Path folder) {
      return new WarehouseSettings("jdbc:h2:file:" + folder.resolve("warehouse"), "sa", "", 8);
    }
  },

  /** A schema of its own on a real PostgreSQL, which is started once for all tests. */
  POSTGRESQL {
    @Override
    WarehouseSettings empty(Path folder) {
      String name = "warehouse_" + SCHEMAS.incrementAndGet();
      TestPostgres.execute("create schema " + name);
      return new WarehouseSettings(
          TestPostgres.url("postgres") + "&currentSchema=" + name, "postgres", "postgres", 8);
    }
  };

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  /** Where an empty database is. */
  abstract WarehouseSettings empty(Path folder);
}
