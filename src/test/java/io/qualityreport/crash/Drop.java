package io.qualityreport.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * A file that a department drops.
 *
 * @param department id of the department
 * @param name the file's name
 * @param content its bytes
 */
record Drop(String department, String name, byte[] content) {

  /** Puts it whole into its drop folder; files of one folder are taken in the order of times. */
  void into(Path inbox, Instant modified) {
    try {
      Path folder = Files.createDirectories(inbox.resolve(department));
      Path part = Files.write(folder.resolve("." + name + ".part"), content);
      Files.setLastModifiedTime(part, FileTime.from(modified));
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
