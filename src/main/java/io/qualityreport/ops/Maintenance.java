package io.qualityreport.ops;

/**
 * What is done with a home as a whole.
 *
 * @param backups makes backups while it works
 * @param move moves its warehouse to another database
 * @param rebuild makes its warehouse again from the archive
 */
public record Maintenance(Backups backups, WarehouseMove move, Rebuild rebuild) {}
