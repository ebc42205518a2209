package io.qualityreport.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

/**
 * What tells without reading it that a file is another one or has other content than before: even a
 * file that was put in its place with the same size and time has another key.
 *
 * @param bytes its size
 * @param modified its modification time, which programs may set as they like
 * @param key what only the file system sets: its number, and the time of the last change of any
 *     kind where the system keeps one
 */
record FileState(long bytes, FileTime modified, List<String> key) {
  private static final String BASIC = "size,lastModifiedTime,fileKey";
  private static final String UNIX = "unix:size,lastModifiedTime,ino,dev,ctime";

  /** Copies the key. */
  FileState {
    key = List.copyOf(key);
  }

  /** The state now; links are not followed. */
  static FileState of(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    Map<String, Object> now =
        Files.readAttributes(file, unix ? UNIX : BASIC, LinkOption.NOFOLLOW_LINKS);
    return new FileState(
        (Long) now.get("size"),
        (FileTime) now.get("lastModifiedTime"),
        unix
            ? List.of(text(now, "dev"), text(now, "ino"), text(now, "ctime"))
            : List.of(text(now, "fileKey")));
  }

  private static String text(Map<String, Object> attributes, String name) {
    return String.valueOf(attributes.get(name));
  }
}
