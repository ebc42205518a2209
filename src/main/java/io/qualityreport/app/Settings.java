package io.qualityreport.app;

import io.qualityreport.ops.Home;
import io.qualityreport.ops.Regions;
import io.qualityreport.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator sets in {@code config/application.properties}.
 *
 * @param regions the county, or several counties and what they roll up to
 * @param zone the business time zone
 * @param nightlyCron when the nightly run starts, a Quartz cron expression in that zone
 * @param reminderCron when departments are reminded, likewise
 * @param receipts how long receipts are kept
 * @param scheduled whether the schedule is kept at all
 * @param intake how drop folders are watched
 * @param sftp the server that departments upload to
 * @param warehouse where the warehouse is
 * @param node how this process is told from others that share home and warehouse
 * @param catalog a directory instead of the packaged catalog
 * @param periods the years that the nightly run computes; if empty, this year and the year before
 * @param camel settings of Camel itself, as they are
 */
record Settings(
    Regions regions,
    ZoneId zone,
    String nightlyCron,
    String reminderCron,
    ReceiptSettings receipts,
    boolean scheduled,
    IntakeSettings intake,
    SftpSettings sftp,
    WarehouseSettings warehouse,
    NodeSettings node,
    Optional<Path> catalog,
    List<String> periods,
    Map<String, String> camel) {

  Settings {
    periods = List.copyOf(periods);
    camel = Map.copyOf(camel);
  }

  /**
   * Reads a home's settings; a home without a settings file has the default ones.
   *
   * @param environment environment variables; {@code QRP_WAREHOUSE_PASSWORD} goes before {@code
   *     qrp.warehouse.password}
   * @throws io.qualityreport.ops.OperationFailure naming file, key, what was expected and found
   */
  static Settings of(Home home, Map<String, String> environment) {
    SettingsReader reader = SettingsReader.of(home.settings(), environment);
    Settings settings =
        new Settings(
            RegionSettings.read(reader),
            reader.zone("qrp.zone", "Asia/Shanghai"),
            reader.cron("qrp.nightly.cron", "0 30 1 * * ?"),
            reader.cron("qrp.reminders.cron", "0 30 8 * * ?"),
            ReceiptSettings.read(reader),
            reader.flag("qrp.schedule.enabled", "true"),
            IntakeSettings.read(reader),
            SftpSettings.read(reader, home),
            warehouse(home, reader),
            NodeSettings.read(reader),
            reader.optional("qrp.catalog").map(home.root()::resolve),
            reader.years("qrp.periods"),
            reader.below("camel."));
    reader.refuseUnknown();
    return settings;
  }

  private static WarehouseSettings warehouse(Home home, SettingsReader reader) {
    return new WarehouseSettings(
        reader.jdbcUrl("qrp.warehouse.url", embedded(home)),
        reader.text("qrp.warehouse.user", "qrp"),
        reader.optional("qrp.warehouse.password").orElse(""),
        reader.number("qrp.warehouse.pool-size", "24", 4, 200));
  }

  private static String embedded(Home home) {
    return "jdbc:h2:file:" + home.data().resolve("warehouse");
  }
}
