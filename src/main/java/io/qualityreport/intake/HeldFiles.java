package io.qualityreport.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that were taken in and wait a while before they go. A copy that stalls for longer than the
 * quiet time is taken as far as it had come; its writer still holds the file open, goes on and
 * believes that all arrived. So a taken file is moved aside, where what is written into it is not
 * lost; if it changed by the time it would go, it comes back into the drop folder as another drop.
 *
 * <p>They lie in {@code <drop folder>/.taken/<when>-<size>-<modified>/<name>}, on the same file
 * system as the drop folder, all numbers in milliseconds and bytes. Thread-safe.
 */
public final class HeldFiles {
  private static final String FOLDER = ".taken";

  private final Clock clock;
  private final Duration time;

  HeldFiles(Clock clock, Duration time) {
    this.clock = clock;
    this.time = time;
  }

  /**
   * Takes a file out of its drop folder. It goes at once where nothing is to wait.
   *
   * @throws IOException if it cannot be moved
   */
  void take(Path file) throws IOException {
    if (time.isZero()) {
      Files.delete(file);
      return;
    }
    BasicFileAttributes now = attributes(file);
    Path place =
        file.resolveSibling(FOLDER)
            .resolve(
                "%d-%d-%d"
                    .formatted(clock.millis(), now.size(), now.lastModifiedTime().toMillis()));
    Path kept = Files.createDirectories(free(place)).resolve(file.getFileName());
    Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Removes what waited long enough, and brings back what was written on.
   *
   * @param folders the drop folders
   * @return the files that came back, as they lie in their drop folders now
   * @throws UncheckedIOException if a folder cannot be read or a file not be moved
   */
  public List<Path> release(List<Path> folders) {
    List<Path> back = new ArrayList<>();
    try {
      for (Path folder : folders) {
        for (Path place : children(folder.resolve(FOLDER))) {
          release(place, folder, back);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release files that were taken", e);
    }
    return back;
  }

  private void release(Path place, Path folder, List<Path> back) throws IOException {
    String[] was = place.getFileName().toString().split("-", 4);
    if (clock.millis() < Long.parseLong(was[0]) + time.toMillis()) {
      return;
    }
    for (Path file : children(place)) {
      BasicFileAttributes now = attributes(file);
      Path home = folder.resolve(file.getFileName());
      if (now.size() == Long.parseLong(was[1])
          && now.lastModifiedTime().toMillis() == Long.parseLong(was[2])) {
        Files.delete(file);
      } else if (!Files.exists(home, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(file, home, StandardCopyOption.ATOMIC_MOVE);
        back.add(home);
      }
    }
    if (children(place).isEmpty()) {
      Files.delete(place);
    }
  }

  /** Two files of one size and time may be taken in the same millisecond. */
  private static Path free(Path place) {
    Path free = place;
    for (int i = 2; Files.exists(free); i++) {
      free = place.resolveSibling(place.getFileName() + "-" + i);
    }
    return free;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
