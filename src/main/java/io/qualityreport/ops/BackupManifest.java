package io.qualityreport.ops;

import io.qualityreport.warehouse.TableShape;
import java.time.Instant;
import java.util.List;

/**
 * What a backup consists of, and how each part proves that it is whole.
 *
 * @param format version of this layout
 * @param program version of the program that made it
 * @param schema version of the warehouse's ledger
 * @param database where the warehouse was
 * @param madeAt as of when
 * @param catalog hash of the catalog
 * @param catalogFolder the catalog's folder in the home's settings, empty for the packaged one
 * @param tables the warehouse, each table after those that it refers to
 * @param files settings, routes and catalog
 * @param archive the originals, beside the backup's own folder as backups share them
 */
record BackupManifest(
    int format,
    String program,
    String schema,
    String database,
    Instant madeAt,
    String catalog,
    String catalogFolder,
    List<Table> tables,
    List<KeptFile> files,
    List<KeptFile> archive) {

  /** The layout that this program writes and reads. */
  static final int FORMAT = 1;

  BackupManifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
    archive = List.copyOf(archive);
  }

  /**
   * A table.
   *
   * @param shape its columns
   * @param rows how many rows
   * @param file its rows, compressed
   */
  record Table(TableShape shape, long rows, KeptFile file) {}
}
