package io.qualityreport.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The reminder in a drop folder, a short text that Notepad opens, such as {@code
 * 催报-2024-01-21.txt}. Its last line holds a hash of the text, so that a note of the pipeline's own
 * is told from a file of the department: only the former is ever replaced or removed.
 */
public final class ReminderFile {
  private static final Pattern NAME = Pattern.compile("催报-\\d{4}-\\d{2}-\\d{2}(-\\d+)?\\.txt");
  private static final String SEAL = "通知编号：";
  private static final int SEAL_DIGITS = 12;
  private static final long LARGEST = 1 << 20;

  private ReminderFile() {}

  /** Whether a file is named like a reminder; such files are never taken in. */
  static boolean named(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Makes a text the folder's only reminder; one that says the same already stays as it is.
   *
   * @param day the day that the note's name tells, if it is written
   * @param text lines ending in a line feed
   * @return where it lies
   * @throws UncheckedIOException if the folder cannot be written to
   */
  public static Path put(Path folder, LocalDate day, String text) {
    byte[] sealed = sealed(text);
    try {
      Files.createDirectories(folder);
      List<Path> own = own(folder);
      for (Path note : own) {
        if (Arrays.equals(Files.readAllBytes(note), sealed)) {
          delete(own, note);
          return note;
        }
      }
      Path note = free(folder, day);
      Path part = folder.resolve("~$" + day + ".part");
      Files.write(part, sealed);
      Files.move(part, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      delete(own, note);
      return note;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a reminder into " + folder, e);
    }
  }

  /**
   * Removes the folder's reminder.
   *
   * @return whether there was one
   * @throws UncheckedIOException if it cannot be removed
   */
  public static boolean remove(Path folder) {
    try {
      List<Path> own = own(folder);
      for (Path note : own) {
        Files.deleteIfExists(note);
      }
      return !own.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the reminder from " + folder, e);
    }
  }

  private static void delete(List<Path> own, Path but) throws IOException {
    for (Path note : own) {
      if (!note.equals(but)) {
        Files.deleteIfExists(note);
      }
    }
  }

  /** The day's name, numbered where a file of the department's own has it. */
  private static Path free(Path folder, LocalDate day) throws IOException {
    Path note = folder.resolve("催报-" + day + ".txt");
    for (int i = 2; Files.exists(note, LinkOption.NOFOLLOW_LINKS) && !isOwn(note); i++) {
      note = folder.resolve("催报-" + day + "-" + i + ".txt");
    }
    return note;
  }

  private static List<Path> own(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> named;
    try (Stream<Path> files = Files.list(folder)) {
      named = files.filter(f -> named(f.getFileName().toString())).sorted().toList();
    }
    List<Path> own = new ArrayList<>();
    for (Path file : named) {
      if (isOwn(file)) {
        own.add(file);
      }
    }
    return own;
  }

  private static boolean isOwn(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return false;
    }
    String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int seal = content.lastIndexOf(SEAL);
    return seal > 0
        && Arrays.equals(
            Files.readAllBytes(file), sealed(content.substring(1, seal).replace("\r\n", "\n")));
  }

  private static byte[] sealed(String text) {
    String whole = text + SEAL + hash(text) + "\n";
    return ('\ufeff' + whole.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(String text) {
    return DigestUtils.sha256Hex(text).substring(0, SEAL_DIGITS);
  }
}
