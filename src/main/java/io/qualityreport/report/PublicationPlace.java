package io.qualityreport.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One published folder and the folders beside it, one for each attempt to publish it:
 *
 * <pre>
 * .X.N/new  the report that the attempt writes; once it is whole it is renamed to X
 * .X.N/old  the report that it takes the place of, for the instant between two renames
 * </pre>
 *
 * <p>Both renames lead through the attempt's own folder, whose name nobody else makes up again. Who
 * takes over renames that folder first: from then on an attempt that was given up, however late it
 * wakes up, finds neither what it would put in place nor where it would put what is there.
 */
final class PublicationPlace {
  /** The last four are what earlier versions left. */
  private static final Pattern BESIDE =
      Pattern.compile("\\.([^.]+)\\.([0-9a-f]{32}|(?:[0-9a-f]+\\.)?writing|ready|old|discard)");

  private static final boolean FOLDERS_CAN_BE_FORCED =
      java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path reports;
  private final String name;
  private final Path attempt;

  PublicationPlace(Path reports, String name) {
    this.reports = reports;
    this.name = name;
    this.attempt = newAttempt();
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
    Path written = written(attempt);
    Files.createDirectories(written);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = written.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      force(path, StandardOpenOption.WRITE);
    }
    try (Stream<Path> all = Files.walk(attempt)) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        forceFolder(folder);
      }
    }
  }

  /** Puts what was written in place. Fails where another took this attempt over. */
  void replace() throws IOException {
    if (exists(live())) {
      move(live(), replaced(attempt));
    }
    move(written(attempt), live());
    delete(attempt);
  }

  /**
   * Takes all attempts over: what was put in place stays, what was not is dropped. Afterwards
   * nothing lies beside the folder.
   */
  void recover() throws IOException {
    for (Path other : attempts()) {
      Path ours = newAttempt();
      move(other, ours);
      if (exists(replaced(ours)) && !exists(live())) {
        move(replaced(ours), live());
      }
      delete(ours);
    }
  }

  private List<Path> attempts() throws IOException {
    try (Stream<Path> beside = Files.list(reports)) {
      return beside.filter(this::besideThis).sorted().toList();
    }
  }

  private boolean besideThis(Path path) {
    Matcher matcher = BESIDE.matcher(path.getFileName().toString());
    return matcher.matches() && matcher.group(1).equals(name);
  }

  private Path newAttempt() {
    return reports.resolve("." + name + "." + UUID.randomUUID().toString().replace("-", ""));
  }

  private static Path written(Path attempt) {
    return attempt.resolve("new");
  }

  private static Path replaced(Path attempt) {
    return attempt.resolve("old");
  }

  /** All files below a folder, sorted. */
  static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(to.getParent());
    forceFolder(reports);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void forceFolder(Path folder) throws IOException {
    if (FOLDERS_CAN_BE_FORCED) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, OpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
