package io.qualityreport.intake;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What arrived and what became of it, beside the archived bytes: one small file for each drop,
 * {@code <folder>/<yyyy-MM>/<number of its first submission>-<hash>.json}. Archive and journal
 * together are enough to make the warehouse again. An entry is there completely or not at all;
 * written again it is the same file. Thread-safe.
 */
public final class Journal {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
  private static final int DIGITS = 12;
  private static final String NAME = "\\d{12}-.*\\.json";
  private static final String BEGUN = "begun";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantText()))
          .build();

  private final Path folder;

  /** Makes a journal in a folder, made when first needed. */
  Journal(Path folder) {
    this.folder = folder;
  }

  /** An instant as ISO 8601 writes it. */
  private static final class InstantText extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantText() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String value, DeserializationContext context) {
      return Instant.parse(value);
    }
  }

  /** Its folder. */
  public Path folder() {
    return folder;
  }

  /**
   * All entries, in the order in which they happened.
   *
   * @throws UncheckedIOException naming the entry that cannot be read
   */
  public List<JournalEntry> read() {
    List<JournalEntry> entries = new ArrayList<>();
    for (Path file : files()) {
      try {
        entries.add(JSON.readValue(file.toFile(), JournalEntry.class));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the journal's entry " + file, e);
      }
    }
    entries.sort(
        Comparator.comparingLong(JournalEntry::order)
            .thenComparing(e -> !e.dropped())
            .thenComparing(e -> e.submissions().get(0).finishedAt()));
    return entries;
  }

  /** The greatest number that an entry's name has, 0 without entries. */
  public long newest() {
    return files().stream().mapToLong(Journal::order).max().orElse(0);
  }

  /** Whether all that was in the ledger before the journal began is in it. */
  boolean begun() {
    return Files.exists(folder.resolve(BEGUN));
  }

  /** Remembers that it has all that was in the ledger before. */
  void begin() {
    try {
      Files.createDirectories(folder);
      write(folder.resolve(BEGUN), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin the journal " + folder, e);
    }
  }

  /** The numbers at which there are entries. */
  List<Long> orders() {
    return files().stream().map(Journal::order).toList();
  }

  /** Keeps an entry; one of that name is replaced. */
  void write(JournalEntry entry) {
    Path file = file(entry);
    try {
      Files.createDirectories(file.getParent());
      write(file, JSON.writeValueAsBytes(entry));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal's entry " + file, e);
    }
  }

  private Path file(JournalEntry entry) {
    String what =
        entry.dropped()
            ? entry.arrival().sha256().substring(0, 8)
            : "decision-" + entry.submissions().get(0).id();
    Instant when =
        entry.dropped() ? entry.arrival().receivedAt() : entry.submissions().get(0).finishedAt();
    return folder
        .resolve(MONTH.format(when.atOffset(ZoneOffset.UTC)))
        .resolve("%012d-%s.json".formatted(entry.order(), what));
  }

  private void write(Path file, byte[] content) throws IOException {
    Path part = Incoming.part(folder, file.toString());
    try {
      Files.write(part, content);
      Archive.place(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(f -> f.getFileName().toString().matches(NAME)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal " + folder, e);
    }
  }

  private static long order(Path file) {
    return Long.parseLong(file.getFileName().toString().substring(0, DIGITS));
  }
}
