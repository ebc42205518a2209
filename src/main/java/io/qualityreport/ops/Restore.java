package io.qualityreport.ops;

import io.qualityreport.text.Message;
import io.qualityreport.warehouse.WarehouseFilling;
import io.qualityreport.warehouse.WarehouseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a home of a backup. All of the backup is read and checked first; the home is made in a
 * folder inside its own and gets its parts when they are whole, so that what was broken off is no
 * home.
 */
public final class Restore {
  private static final String STAGE = ".restoring";
  private static final String URL = "qrp.warehouse.url";
  private static final String USER = "qrp.warehouse.user";

  private final Home home;
  private final Optional<WarehouseSettings> elsewhere;

  /**
   * Restores into a folder.
   *
   * @param home an empty or new folder
   * @param elsewhere where the warehouse is to be, if not where the backup's settings say
   */
  public Restore(Home home, Optional<WarehouseSettings> elsewhere) {
    this.home = home;
    this.elsewhere = elsewhere;
  }

  /**
   * What was restored.
   *
   * @param backup the backup's own folder
   * @param warehouse where the warehouse is now
   * @param rows how many rows each table has
   * @param originals how many files the archive has
   */
  public record Restored(Path backup, String warehouse, Map<String, Long> rows, int originals) {}

  /**
   * Restores.
   *
   * @param given a backup, or a folder with backups of which the newest is meant
   * @param settings reads the warehouse's settings of a home whose files are there
   * @param progress told each step
   * @throws OperationFailure if the backup is damaged, or home or warehouse are not empty
   */
  public Restored from(
      Path given, Function<Home, WarehouseSettings> settings, Consumer<Message> progress) {
    try {
      requireEmptyHome();
      progress.accept(Message.of("ops.restore-checks"));
      BackupFolder backup = BackupFolder.verified(given);
      progress.accept(Message.of("ops.restore-files"));
      Home stage = new Home(stage());
      files(backup, stage);
      WarehouseSettings warehouse = settings.apply(stage);
      WarehouseFilling filling = new WarehouseFilling(warehouse);
      requireEmpty(warehouse, filling.found());
      progress.accept(Message.of("ops.restore-warehouse", "warehouse", warehouse.place()));
      Map<String, Long> rows = filling.fill(backup);
      requireAll(backup, rows);
      moveIn(stage);
      String place = warehouse.place().replace(stage.root().toString(), home.root().toString());
      return new Restored(backup.own(), place, rows, backup.manifest().archive().size());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot restore into " + home.root(), e);
    }
  }

  private void requireEmptyHome() throws IOException {
    if (!Files.isDirectory(home.root())) {
      return;
    }
    try (Stream<Path> entries = Files.list(home.root())) {
      Optional<Path> found =
          entries.filter(p -> !p.getFileName().toString().equals(STAGE)).sorted().findFirst();
      if (found.isPresent()) {
        throw new OperationFailure(
            Message.of(
                "ops.home-not-empty", "home", home.root(), "found", found.get().getFileName()));
      }
    }
  }

  private Path stage() throws IOException {
    Path stage = home.root().resolve(STAGE);
    if (Files.exists(stage)) {
      Backups.remove(stage);
    }
    return Files.createDirectories(stage);
  }

  private void files(BackupFolder backup, Home stage) throws IOException {
    BackupManifest manifest = backup.manifest();
    String catalog = manifest.catalogFolder();
    boolean inside =
        !catalog.isEmpty() && !catalog.startsWith("..") && !Path.of(catalog).isAbsolute();
    String catalogTo = inside ? catalog : "catalog";
    for (KeptFile file : manifest.files()) {
      String to =
          file.path().startsWith("home/")
              ? file.path().substring("home/".length())
              : catalogTo + file.path().substring("catalog".length());
      KeptFile.copy(backup.own().resolve(file.path()), stage.root(), to);
    }
    if (!catalog.isEmpty() && !inside) {
      set(stage, "qrp.catalog", "catalog");
    }
    elsewhere.ifPresent(w -> setWarehouse(stage, w));
    for (KeptFile file : manifest.archive()) {
      KeptFile.copy(backup.archived(file), stage.archive(), file.path());
    }
    Files.createDirectories(stage.data());
    Files.createDirectories(stage.inbox());
  }

  /** An empty URL stands for the embedded warehouse of the home. */
  private static void setWarehouse(Home stage, WarehouseSettings warehouse) {
    set(stage, URL, warehouse.url());
    set(stage, USER, warehouse.url().isEmpty() ? "" : warehouse.user());
  }

  private static void set(Home stage, String key, String value) {
    try {
      Path file = stage.settings();
      Stream<String> kept =
          Files.exists(file)
              ? Files.readAllLines(file).stream()
                  .filter(l -> !l.strip().matches(key.replace(".", "\\.") + "\\s*[=:].*"))
              : Stream.empty();
      Stream<String> added =
          value.isEmpty() ? Stream.empty() : Stream.of(key + " = " + value.replace("\\", "\\\\"));
      List<String> lines = Stream.concat(kept, added).toList();
      Files.write(Files.createDirectories(file.getParent()).resolve(file.getFileName()), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the settings", e);
    }
  }

  private static void requireEmpty(WarehouseSettings warehouse, Map<String, Long> found) {
    if (!found.isEmpty()) {
      throw new OperationFailure(
          Message.of("ops.target-not-empty", "target", warehouse.place(), "found", found));
    }
  }

  private static void requireAll(BackupFolder backup, Map<String, Long> rows) {
    for (BackupManifest.Table table : backup.manifest().tables()) {
      long there = rows.getOrDefault(table.shape().name(), 0L);
      if (there != table.rows()) {
        throw new OperationFailure(
            Message.of(
                "ops.rows-missing",
                "table",
                table.shape().name(),
                "expected",
                table.rows(),
                "found",
                there));
      }
    }
  }

  /** The settings come last: without them the rest is not taken for what it is not. */
  private void moveIn(Home stage) throws IOException {
    List<Path> parts;
    try (Stream<Path> entries = Files.list(stage.root())) {
      parts =
          entries
              .sorted(
                  java.util.Comparator.comparing(
                      (Path p) -> p.getFileName().toString().equals("config")))
              .toList();
    }
    for (Path part : parts) {
      Files.move(part, home.root().resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.delete(stage.root());
  }
}
