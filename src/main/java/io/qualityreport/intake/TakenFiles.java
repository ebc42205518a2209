package io.qualityreport.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files out of their drop folders without losing what is still written to them: a copy that
 * had stopped for longer than anyone waits may go on, and writes into the file that was taken. So a
 * taken file is kept aside for a while, in {@code <drop folder>/.taken/<what was taken>/<name>}; if
 * it is written to, it goes back and is another drop. Thread-safe.
 */
public final class TakenFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TakenFiles.class);
  private static final String FOLDER = ".taken";
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final Clock clock;

  /**
   * Makes the keeper.
   *
   * @param clock the pipeline's clock
   */
  public TakenFiles(Clock clock) {
    this.clock = clock;
  }

  /** Takes a file out of its folder, unless it is no longer what was archived. */
  void take(Path file, Archive.Archived archived) throws IOException {
    if (!same(file, archived)) {
      return;
    }
    Stamp stamp =
        new Stamp(clock.millis(), archived.bytes(), archived.modified(), archived.sha256());
    Path aside = Files.createDirectories(file.resolveSibling(FOLDER).resolve(stamp.name()));
    Path kept = aside.resolve(file.getFileName());
    try {
      Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException gone) {
      LOG.debug("{} was taken away by its sender", file, gone);
      Files.delete(aside);
      return;
    } catch (AtomicMoveNotSupportedException otherDisk) {
      LOG.debug("{} cannot be kept aside", file, otherDisk);
      Files.delete(aside);
      Files.delete(file);
      return;
    }
    if (changed(kept, stamp)) {
      giveBack(kept);
    }
  }

  /**
   * Gives back what was written to since it was taken, and lets go of the rest after its time.
   *
   * @param folder a drop folder
   * @throws UncheckedIOException if the folder cannot be read or changed
   */
  public void sweep(Path folder) {
    Path root = folder.resolve(FOLDER);
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(f -> !Files.isDirectory(f)).toList()) {
        lookAt(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look through " + root, e);
    }
  }

  private void lookAt(Path kept) throws IOException {
    Stamp stamp = Stamp.of(kept.getParent().getFileName().toString());
    if (changed(kept, stamp)) {
      giveBack(kept);
    } else if (Instant.ofEpochMilli(stamp.taken()).plus(KEPT).isBefore(clock.instant())) {
      Files.delete(kept);
      Files.delete(kept.getParent());
    }
  }

  /** Where no file of that name lies meanwhile; else it is tried again. */
  private static void giveBack(Path kept) throws IOException {
    Path back = kept.resolve("../../..").normalize().resolve(kept.getFileName());
    if (!Files.exists(back, LinkOption.NOFOLLOW_LINKS)) {
      LOG.warn("{} was still written to after it was taken, so it is taken again", back);
      Files.move(kept, back, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(kept.getParent());
    }
  }

  private static boolean same(Path file, Archive.Archived archived) throws IOException {
    try {
      return FileState.of(file).equals(archived.original());
    } catch (NoSuchFileException gone) {
      LOG.debug("{} was taken away by its sender", file, gone);
      return false;
    }
  }

  /** A copy of the whole home may have lost the times; then the content tells. */
  private static boolean changed(Path kept, Stamp stamp) throws IOException {
    return Files.size(kept) != stamp.bytes()
        || (Files.getLastModifiedTime(kept).toMillis() != stamp.modified()
            && !Archive.hash(kept).equals(stamp.sha256()));
  }

  /**
   * What was taken, as a folder's name.
   *
   * @param taken when, milliseconds since 1970
   * @param bytes the file's size
   * @param modified its modification time, milliseconds since 1970
   * @param sha256 of its bytes, hex
   */
  private record Stamp(long taken, long bytes, long modified, String sha256) {
    String name() {
      return taken + "_" + bytes + "_" + modified + "_" + sha256;
    }

    static Stamp of(String name) {
      List<String> parts = List.of(name.split("_", -1));
      return new Stamp(
          Long.parseLong(parts.get(0)),
          Long.parseLong(parts.get(1)),
          Long.parseLong(parts.get(2)),
          parts.get(3));
    }
  }
}
