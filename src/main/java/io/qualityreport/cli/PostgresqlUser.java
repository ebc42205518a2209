package io.qualityreport.cli;

import io.qualityreport.text.Message;
import io.qualityreport.warehouse.WarehouseSettings;
import picocli.CommandLine.Option;

/** Who a command is on a PostgreSQL that another option names. */
final class PostgresqlUser {
  private static final String URL = "jdbc:postgresql:.+";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "qrp",
      descriptionKey = "warehouse-user")
  private String name;

  String name() {
    return name;
  }

  /** The database of that address. */
  WarehouseSettings at(Qrp qrp, String option, String url) {
    if (!url.matches(URL)) {
      throw qrp.wrong(Message.of("cli.no-postgresql", "option", option, "found", url));
    }
    return qrp.launcher().target(url, name);
  }
}
