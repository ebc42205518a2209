package io.qualityreport.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One published folder and the folders beside it that a publication passes through. What exists
 * tells how far it came:
 *
 * <pre>
 * .X.N.writing is being written by one attempt; worth nothing
 * .X.ready     whole and on disk: from here on the publication will be finished
 * .X.old       the report that it replaces, whole; X is absent or the new one
 * .X.discard   is being deleted; worth nothing
 * </pre>
 */
final class PublicationPlace {
  private static final Pattern BESIDE =
      Pattern.compile("\\.([^.]+)\\.((?:[0-9a-f]+\\.)?writing|ready|old|discard)");
  private static final String WRITING = ".writing";
  private static final boolean FOLDERS_CAN_BE_FORCED =
      java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path reports;
  private final String name;
  private final String attempt = Long.toHexString(UUID.randomUUID().getMostSignificantBits());

  PublicationPlace(Path reports, String name) {
    this.reports = reports;
    this.name = name;
  }

  /** The places that have anything beside them. */
  static List<PublicationPlace> unfinished(Path reports) throws IOException {
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (Stream<Path> beside = Files.list(reports)) {
      return beside
          .map(path -> BESIDE.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1))
          .distinct()
          .sorted()
          .map(folder -> new PublicationPlace(reports, folder))
          .toList();
    }
  }

  Path live() {
    return reports.resolve(name);
  }

  /** Writes all files beside the folder and forces them to disk. */
  void write(Map<String, byte[]> files) throws IOException {
    Path writing = beside(writing());
    Files.createDirectory(writing);
    for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
      Path path = writing.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      force(path, StandardOpenOption.WRITE);
    }
    try (Stream<Path> all = Files.walk(writing)) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        forceFolder(folder);
      }
    }
  }

  /** Declares what was written whole. */
  void ready() throws IOException {
    move(beside(writing()), beside("ready"));
  }

  /** Finishes what was whole, undoes what was not; afterwards nothing lies beside the folder. */
  void recover() throws IOException {
    deleteWritten();
    delete(beside("discard"));
    if (exists(beside("ready"))) {
      if (exists(live())) {
        discard(beside("old"));
        move(live(), beside("old"));
      }
      move(beside("ready"), live());
    } else if (exists(beside("old")) && !exists(live())) {
      move(beside("old"), live());
    }
    discard(beside("old"));
  }

  /** All files below a folder, sorted. */
  static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /** Another name for each attempt, so that one that was given up cannot write into the next. */
  private String writing() {
    return attempt + WRITING;
  }

  private void deleteWritten() throws IOException {
    if (Files.isDirectory(reports)) {
      String begin = "." + name + ".";
      try (Stream<Path> all = Files.list(reports)) {
        for (Path path :
            all.filter(p -> p.getFileName().toString().startsWith(begin))
                .filter(p -> p.getFileName().toString().endsWith(WRITING))
                .toList()) {
          delete(path);
        }
      }
    }
  }

  private Path beside(String state) {
    return reports.resolve("." + name + "." + state);
  }

  private void discard(Path folder) throws IOException {
    if (exists(folder)) {
      move(folder, beside("discard"));
      delete(beside("discard"));
    }
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(reports);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void delete(Path folder) throws IOException {
    if (exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void forceFolder(Path folder) throws IOException {
    if (FOLDERS_CAN_BE_FORCED) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
