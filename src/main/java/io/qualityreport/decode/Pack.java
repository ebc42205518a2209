package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A .zip of files, unpacked one by one under limits into a folder of its own. */
final class Pack implements AutoCloseable {
  private static final int MOST_FILES = 500;

  private final Path path;
  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries;
  private final List<String> names;
  private final Path folder;
  private final DecodeLimits limits;
  private long inflated;

  private Pack(Path path, ZipFile zip, List<ZipArchiveEntry> entries, DecodeLimits limits)
      throws IOException {
    this.path = path;
    this.zip = zip;
    this.entries = List.copyOf(entries);
    this.names = PackedName.of(entries);
    this.folder = Files.createTempDirectory("unpacked");
    this.limits = limits;
  }

  /** Whether it is a document of an office program, whose parts are packed. */
  static boolean workbook(Path file) throws IOException {
    try (ZipFile zip = zip(file)) {
      return Collections.list(zip.getEntries()).stream()
          .map(ZipArchiveEntry::getName)
          .anyMatch(PackedName::ofDocument);
    } catch (ZipException broken) {
      return PackedName.inDocument(PackedName.first(file));
    }
  }

  /** Opens a pack that holds at least one file. */
  static Pack open(Path file, DecodeLimits limits) throws IOException, DecodeException {
    try {
      ZipFile zip = zip(file);
      try {
        return new Pack(file, zip, files(zip), limits);
      } catch (DecodeException | IOException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException broken) {
      throw refusal("decode.pack-broken", broken);
    }
  }

  /** The names of the files, only to be shown. */
  List<String> names() {
    return names;
  }

  /** Unpacks a file, or finds it where it was unpacked before. */
  Path unpack(int index) throws IOException, DecodeException {
    Path file = folder.resolve(String.valueOf(index));
    if (!Files.exists(file)) {
      ZipArchiveEntry entry = entries.get(index);
      if (!zip.canReadEntryData(entry)) {
        throw new DecodeException(Message.of("decode.pack-method"));
      }
      try (InputStream in = content(entry);
          OutputStream out = Files.newOutputStream(file)) {
        copy(in, out, entry);
      } catch (ZipException | EOFException broken) {
        throw refusal("decode.pack-broken", broken);
      }
    }
    return file;
  }

  private InputStream content(ZipArchiveEntry entry) throws IOException {
    try {
      return zip.getInputStream(entry);
    } catch (IllegalArgumentException | IOException broken) {
      throw broken(path, broken);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
      for (int i = 0; i < names.size(); i++) {
        Files.deleteIfExists(folder.resolve(String.valueOf(i)));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }

  private void copy(InputStream in, OutputStream out, ZipArchiveEntry entry)
      throws IOException, DecodeException {
    long most = Math.max(1L << 20, entry.getCompressedSize() * limits.inflateRatio());
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      inflated += read;
      if (size > most) {
        throw new DecodeException(
            Message.of("decode.pack-inflates", "limit", limits.inflateRatio()));
      }
      if (inflated > limits.inflatedBytes()) {
        throw new DecodeException(
            Message.of("decode.pack-too-large", "limit", limits.inflatedBytes()));
      }
      out.write(buffer, 0, read);
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
    } catch (IllegalArgumentException | IOException broken) {
      throw broken(file, broken);
    }
  }

  /** A disk that reads the whole file is not at fault for what cannot be read of it as a zip. */
  static ZipException broken(Path file, Exception cause) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return (ZipException) new ZipException("broken").initCause(cause);
  }

  private static List<ZipArchiveEntry> files(ZipFile zip) throws DecodeException {
    List<ZipArchiveEntry> files = new ArrayList<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (!entry.isDirectory() && !PackedName.ofSystem(PackedName.of(entry))) {
        files.add(entry);
      }
    }
    if (files.isEmpty()) {
      throw new DecodeException(Message.of("decode.pack-empty"));
    }
    if (files.size() > MOST_FILES) {
      throw new DecodeException(
          Message.of("decode.pack-files", "found", files.size(), "limit", MOST_FILES));
    }
    if (files.stream().anyMatch(f -> f.getGeneralPurposeBit().usesEncryption())) {
      throw new DecodeException(Message.of("decode.pack-encrypted"));
    }
    return files;
  }

  private static DecodeException refusal(String key, Exception cause) {
    DecodeException refusal = new DecodeException(Message.of(key));
    refusal.initCause(cause);
    return refusal;
  }
}
