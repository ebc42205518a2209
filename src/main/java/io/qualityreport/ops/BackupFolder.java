package io.qualityreport.ops;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.TableContents;
import io.qualityreport.warehouse.TableShape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A backup on the disk: {@code <folder>/<yyyyMMdd-HHmmss>/} with its manifest, tables and files,
 * and {@code <folder>/archive/}, which the backups of one folder share.
 */
final class BackupFolder implements TableContents {
  /** How a finished backup's own folder is called; one that was broken off has another name. */
  static final String NAME = "\\d{8}-\\d{6}(-\\d+)?";

  static final String ARCHIVE = "archive";
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNED = "manifest.json.sha256";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantReader()))
          .build();

  private final Path own;
  private final BackupManifest manifest;

  private BackupFolder(Path own, BackupManifest manifest) {
    this.own = own;
    this.manifest = manifest;
  }

  /** Writes the manifest, and its own hash as {@code sha256sum -c} reads it. */
  static void seal(Path own, BackupManifest manifest) throws IOException {
    KeptFile written =
        KeptFile.write(own, MANIFEST, out -> out.write(JSON.writeValueAsBytes(manifest)));
    String line = written.sha256() + "  " + MANIFEST + "\n";
    KeptFile.write(own, SIGNED, out -> out.write(line.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * Finds a backup and reads all of it once, so that what is damaged is known before anything is
   * done with it.
   *
   * @param given a backup's own folder, or one with backups in it, of which the newest is meant
   * @throws OperationFailure naming every part that is missing or damaged, up to ten
   */
  static BackupFolder verified(Path given) {
    try {
      Path own = own(given);
      BackupFolder folder = new BackupFolder(own, manifest(own));
      List<String> damaged = folder.damaged();
      if (!damaged.isEmpty()) {
        throw damaged(own, String.join(", ", damaged.subList(0, Math.min(10, damaged.size()))));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the backup " + given, e);
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  Path own() {
    return own;
  }

  /** Where a file of the archive is. */
  Path archived(KeptFile file) {
    return own.resolveSibling(ARCHIVE).resolve(file.path());
  }

  @Override
  public String schemaVersion() {
    return manifest.schema();
  }

  @Override
  public List<TableShape> tables() {
    return manifest.tables().stream().map(BackupManifest.Table::shape).toList();
  }

  @Override
  public void write(TableShape table, OutputStream out) throws IOException {
    BackupManifest.Table kept =
        manifest.tables().stream().filter(t -> t.shape().equals(table)).findFirst().orElseThrow();
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(own.resolve(kept.file().path()))))) {
      in.transferTo(out);
    }
  }

  private static Path own(Path given) throws IOException {
    if (Files.exists(given.resolve(MANIFEST)) || !Files.isDirectory(given)) {
      return given;
    }
    try (Stream<Path> entries = Files.list(given)) {
      Optional<Path> newest =
          entries
              .filter(p -> p.getFileName().toString().matches(NAME))
              .max(Comparator.comparing(p -> p.getFileName().toString()));
      return newest.orElse(given);
    }
  }

  private static BackupManifest manifest(Path own) throws IOException {
    Path file = own.resolve(MANIFEST);
    if (!Files.isRegularFile(file) || !Files.isRegularFile(own.resolve(SIGNED))) {
      throw new OperationFailure(Message.of("ops.no-backup", "folder", own, "manifest", MANIFEST));
    }
    String signed = Files.readString(own.resolve(SIGNED)).strip();
    if (!signed.equals(KeptFile.hash(file) + "  " + MANIFEST)) {
      throw damaged(own, MANIFEST);
    }
    try {
      BackupManifest manifest = JSON.readValue(Files.readAllBytes(file), BackupManifest.class);
      if (manifest.format() > BackupManifest.FORMAT) {
        throw new OperationFailure(
            Message.of("ops.backup-newer", "folder", own, "program", manifest.program()));
      }
      return manifest;
    } catch (JacksonException e) {
      throw damaged(own, MANIFEST);
    }
  }

  private List<String> damaged() throws IOException {
    List<String> damaged = new java.util.ArrayList<>();
    for (KeptFile file :
        Stream.concat(
                manifest.tables().stream().map(BackupManifest.Table::file),
                manifest.files().stream())
            .toList()) {
      if (!file.intact(own)) {
        damaged.add(file.path());
      }
    }
    for (KeptFile file : manifest.archive()) {
      if (!file.intact(own.resolveSibling(ARCHIVE))) {
        damaged.add("../" + ARCHIVE + "/" + file.path());
      }
    }
    return damaged;
  }

  private static OperationFailure damaged(Path own, String parts) {
    return new OperationFailure(Message.of("ops.backup-damaged", "folder", own, "parts", parts));
  }
}
