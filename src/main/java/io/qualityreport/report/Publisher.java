package io.qualityreport.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts a report's files in place: all of them or none; what is unchanged is not touched.
 *
 * <p>A publication is written beside its folder, forced to disk and then renamed into place, so
 * that a reader finds the old report or the new one, for an instant perhaps none, and never a
 * mixture. Whatever else lies in the folder is replaced with it. One publication at a time: the
 * caller sees to it that a process publishes only while no other may. One that was held up past
 * that time puts nothing in place any more, nor takes anything away, once another one has {@link
 * #recover recovered} the folder.
 */
public final class Publisher {
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
  private static final Pattern FILE = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*");

  private final Path reports;
  private final Runnable stillOurs;

  /** Makes a publisher below a reports folder, which need not exist yet. */
  public Publisher(Path reports) {
    this(reports, () -> {});
  }

  /**
   * As {@link #Publisher(Path)}.
   *
   * @param stillOurs asked before a report that was written is put in place; throws if another
   *     process may publish meanwhile
   */
  public Publisher(Path reports, Runnable stillOurs) {
    this.reports = reports;
    this.stillOurs = stillOurs;
  }

  /**
   * Undoes what a crash, or a process that is held up, left halfway; only for whom may publish.
   *
   * @throws UncheckedIOException if the disk refuses
   */
  public void recover() {
    try {
      for (PublicationPlace place : PublicationPlace.unfinished(reports)) {
        place.recover();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear up below " + reports, e);
    }
  }

  /**
   * Publishes a folder.
   *
   * @param folder below the reports folder, such as {@code 2023}
   * @param files relative path with {@code /} to bytes
   * @return SHA-256 over all names and contents, hex
   * @throws IllegalArgumentException if a name could lead out of the folder or is not plain
   * @throws UncheckedIOException if the disk refuses; the folder is then as it was, or as it is
   *     after {@link #recover}
   */
  public String publish(String folder, Map<String, byte[]> files) {
    checkNames(folder, files);
    recover();
    PublicationPlace place = new PublicationPlace(reports, folder);
    String hash = ContentHash.of(files);
    try {
      if (!holds(folder, hash)) {
        Files.createDirectories(reports);
        place.write(files);
        stillOurs.run();
        place.replace();
      }
    } catch (IOException | UncheckedIOException e) { // the latter from a walk through folders
      stillOurs.run(); // what was taken over is missing; that it was says more
      IOException cause = e instanceof UncheckedIOException u ? u.getCause() : (IOException) e;
      throw new UncheckedIOException("cannot publish " + place.live(), cause);
    }
    return hash;
  }

  /** Whether a folder holds exactly the files of that hash, as {@link #publish} returned it. */
  public boolean holds(String folder, String hash) {
    PublicationPlace place = new PublicationPlace(reports, folder);
    try {
      return Files.isDirectory(place.live()) && ContentHash.of(contents(place)).equals(hash);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + place.live(), e);
    }
  }

  private static Map<String, byte[]> contents(PublicationPlace place) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path file : PublicationPlace.filesIn(place.live())) {
      String name = place.live().relativize(file).toString().replace('\\', '/');
      contents.put(name, Files.readAllBytes(file));
    }
    return contents;
  }

  private static void checkNames(String folder, Map<String, byte[]> files) {
    if (!FOLDER.matcher(folder).matches()) {
      throw new IllegalArgumentException(
          "expected a folder's name of letters, digits, _ and -, found \"" + folder + "\"");
    }
    for (String name : files.keySet()) {
      for (String part : name.split("/", -1)) {
        if (!FILE.matcher(part).matches()) {
          throw new IllegalArgumentException(
              "expected a relative path of letters, digits, . _ and -, found \"" + name + "\"");
        }
      }
    }
  }
}
