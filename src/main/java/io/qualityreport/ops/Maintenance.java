package io.qualityreport.ops;

/**
 * What is done with a home as a whole.
 *
 * @param backups makes backups while it works
 * @param move moves its warehouse to another database
 */
public record Maintenance(Backups backups, WarehouseMove move) {}
