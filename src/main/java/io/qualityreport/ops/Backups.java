package io.qualityreport.ops;

import io.qualityreport.intake.Archive;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.LineSum;
import io.qualityreport.warehouse.TableContents;
import io.qualityreport.warehouse.TableShape;
import io.qualityreport.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Backs a home up while it works: the warehouse as of one moment, the originals of everything that
 * it holds, settings, routes and catalog. A backup appears under its name when it is whole; what
 * was broken off is called otherwise, and the next backup removes it.
 */
public final class Backups {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String BROKEN_OFF = "\\." + BackupFolder.NAME + "\\.part";

  private final Home home;
  private final Catalog catalog;
  private final Optional<Path> catalogFolder;
  private final Warehouse warehouse;
  private final Clock clock;

  /**
   * Makes backups of a home.
   *
   * @param catalogFolder the catalog's folder, if it is not the packaged one
   * @param clock the pipeline's clock, in the business time zone
   */
  public Backups(
      Home home, Catalog catalog, Optional<Path> catalogFolder, Warehouse warehouse, Clock clock) {
    this.home = home;
    this.catalog = catalog;
    this.catalogFolder = catalogFolder;
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /**
   * A backup that was made.
   *
   * @param folder its own folder
   * @param tables how many tables of the warehouse
   * @param rows how many rows they have
   * @param originals how many files of the archive belong to it
   * @param copied how many of these were not there yet
   */
  public record Made(Path folder, int tables, long rows, int originals, int copied) {}

  /**
   * Makes a backup.
   *
   * @param folder where backups are; made if it is not there
   * @param progress told each step
   */
  public synchronized Made make(Path folder, Consumer<Message> progress) {
    try {
      removeBrokenOff(Files.createDirectories(folder));
      Instant now = clock.instant();
      Path own = free(folder, NAME.format(now.atZone(clock.getZone())));
      Path part = Files.createDirectories(own.resolveSibling("." + own.getFileName() + ".part"));
      return make(part, own, now, progress);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a backup to " + folder, e);
    }
  }

  private Made make(Path part, Path own, Instant now, Consumer<Message> progress)
      throws IOException {
    progress.accept(Message.of("ops.backup-warehouse"));
    List<BackupManifest.Table> tables = new ArrayList<>();
    String schema = warehouse.contents(contents -> tables(contents, part, tables));
    List<KeptFile> files = new HomeFiles(home).copy(part, catalogFolder);
    progress.accept(Message.of("ops.backup-archive"));
    List<KeptFile> archive = new ArrayList<>();
    int copied = archive(own.resolveSibling(BackupFolder.ARCHIVE), archive);
    BackupFolder.seal(
        part,
        new BackupManifest(
            BackupManifest.FORMAT,
            program(),
            schema,
            warehouse.place(),
            now,
            catalog.files().hash(),
            catalogFolder.map(home.root()::relativize).map(Path::toString).orElse(""),
            tables,
            files,
            archive));
    Files.move(part, own, StandardCopyOption.ATOMIC_MOVE);
    long rows = tables.stream().mapToLong(BackupManifest.Table::rows).sum();
    return new Made(own, tables.size(), rows, archive.size(), copied);
  }

  private static String tables(TableContents contents, Path part, List<BackupManifest.Table> tables)
      throws IOException {
    for (TableShape shape : contents.tables()) {
      long[] rows = {0};
      KeptFile file =
          KeptFile.write(
              part,
              "warehouse/" + shape.name() + ".gz",
              out -> {
                GZIPOutputStream compressed = new GZIPOutputStream(out, 1 << 16);
                LineSum lines = new LineSum(compressed);
                contents.write(shape, lines);
                compressed.finish();
                rows[0] = lines.lines();
              });
      tables.add(new BackupManifest.Table(shape, rows[0], file));
    }
    return contents.schemaVersion();
  }

  /** What is in the ledger was in the archive before; more may have come since. */
  private int archive(Path to, List<KeptFile> kept) throws IOException {
    Archive archive = new Archive(home.archive());
    int copied = 0;
    for (String sha256 : originals()) {
      Path original = archive.path(sha256);
      String path = home.archive().relativize(original).toString().replace('\\', '/');
      KeptFile wanted = new KeptFile(path, Files.size(original), sha256);
      Path there = to.resolve(path);
      if (!Files.exists(there) || Files.size(there) != wanted.bytes()) {
        requireIntact(wanted, KeptFile.copy(original, to, path));
        copied++;
      }
      kept.add(wanted);
    }
    return copied;
  }

  private SortedSet<String> originals() {
    SortedSet<String> hashes = new TreeSet<>();
    warehouse.submissions().list(Optional.empty()).forEach(s -> hashes.add(s.arrival().sha256()));
    return hashes;
  }

  private void requireIntact(KeptFile wanted, KeptFile copied) {
    if (!wanted.equals(copied)) {
      throw new OperationFailure(
          Message.of("ops.original-damaged", "file", home.archive().resolve(wanted.path())));
    }
  }

  private static Path free(Path folder, String name) {
    Path own = folder.resolve(name);
    for (int i = 2; Files.exists(own); i++) {
      own = folder.resolve(name + "-" + i);
    }
    return own;
  }

  private static void removeBrokenOff(Path folder) throws IOException {
    List<Path> brokenOff;
    try (Stream<Path> entries = Files.list(folder)) {
      brokenOff = entries.filter(p -> p.getFileName().toString().matches(BROKEN_OFF)).toList();
    }
    for (Path part : brokenOff) {
      remove(part);
    }
  }

  /** Removes a folder and all in it. */
  static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private static String program() {
    return Optional.ofNullable(Backups.class.getPackage().getImplementationVersion()).orElse("");
  }
}
