package io.qualityreport.decode;

import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that were packed together and dropped as one. Their sheets follow each other, named after
 * their file; one inner file is open at a time, and one that cannot be read refuses only itself.
 */
final class PackedFiles implements DecodedFile {

  private final Pack pack;
  private final Opener opener;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Inner> inner = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final Map<Integer, DecodeException> refused = new HashMap<>();
  private int openEntry = -1;
  private Optional<DecodedFile> open = Optional.empty();

  /** Opens an unpacked file. */
  @FunctionalInterface
  interface Opener {
    DecodedFile open(Path file) throws IOException, DecodeException;
  }

  /** Where a sheet stands: its entry, itself, and what its file is. */
  private record Inner(int entry, Sheet sheet, Origin origin) {}

  private PackedFiles(Pack pack, Opener opener) {
    this.pack = pack;
    this.opener = opener;
  }

  /** Whether a file is a pack of others rather than a workbook, which is packed too. */
  static boolean packed(Path file) throws IOException {
    return Signature.of(file) == Signature.ZIP && !Pack.workbook(file);
  }

  /**
   * Opens a pack and finds its sheets.
   *
   * @throws DecodeException if nothing can be unpacked
   */
  static PackedFiles open(Path file, Opener opener, DecodeLimits limits)
      throws IOException, DecodeException {
    PackedFiles files = new PackedFiles(Pack.open(file, limits), opener);
    try {
      for (int entry = 0; entry < files.pack.names().size(); entry++) {
        files.list(entry);
      }
      return files;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  @Override
  public FileFormat format() {
    return FileFormat.ZIP;
  }

  @Override
  public List<Message> notes() {
    return notes.stream().distinct().toList();
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Origin origin(Sheet sheet) {
    return inner.get(sheet.index()).origin();
  }

  @Override
  public RecordSource read(Sheet sheet) throws DecodeException {
    Inner place = inner.get(sheet.index());
    if (refused.containsKey(place.entry())) {
      throw refused.get(place.entry());
    }
    try {
      return open(place.entry()).read(place.sheet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + sheet.name(), e);
    }
  }

  @Override
  public void close() {
    open.ifPresent(DecodedFile::close);
    open = Optional.empty();
    pack.close();
  }

  private void list(int entry) throws IOException {
    String name = pack.names().get(entry);
    try {
      DecodedFile file = open(entry);
      notes.addAll(file.notes());
      for (Sheet sheet : file.sheets()) {
        String joined = sheet.name().isEmpty() ? name : name + JOINT + sheet.name();
        Origin origin = new Origin(Optional.of(name), file.format(), file.charset());
        add(new Inner(entry, sheet, origin), joined);
      }
    } catch (DecodeException unreadable) {
      refused.put(entry, unreadable);
      Sheet whole = new Sheet(0, "", false, List.of());
      add(new Inner(entry, whole, new Origin(Optional.of(name), format(), charset())), name);
    }
  }

  private void add(Inner place, String name) {
    Sheet sheet = place.sheet();
    inner.add(place);
    sheets.add(new Sheet(sheets.size(), name, sheet.hidden(), sheet.merged(), sheet.concealed()));
  }

  private DecodedFile open(int entry) throws IOException, DecodeException {
    if (openEntry != entry || open.isEmpty()) {
      open.ifPresent(DecodedFile::close);
      open = Optional.empty();
      Path unpacked = pack.unpack(entry);
      if (Files.size(unpacked) > 0 && packed(unpacked)) {
        throw new DecodeException(Message.of("decode.pack-in-pack"));
      }
      open = Optional.of(opener.open(unpacked));
      openEntry = entry;
    }
    return open.orElseThrow();
  }
}
