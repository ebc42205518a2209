package io.qualityreport.cli;

import io.qualityreport.text.Message;
import io.qualityreport.warehouse.WarehouseSettings;

/** The address of a database, as an option names it. */
final class DatabaseUrl {
  private static final String POSTGRESQL = "jdbc:postgresql:.+";

  private DatabaseUrl() {}

  /** A PostgreSQL database. */
  static WarehouseSettings postgresql(Qrp qrp, String option, String url, String user) {
    if (!url.matches(POSTGRESQL)) {
      throw qrp.wrong(Message.of("cli.no-postgresql", "option", option, "found", url));
    }
    return qrp.launcher().target(url, user);
  }
}
