package io.qualityreport.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One department's drop folder: what lies in it, and where its receipts go. */
public final class DropFolder {

  /** The note for the department's people that lies in each drop folder; never taken in. */
  public static final String NOTE = "说明.txt";

  /** The folder inside a drop folder that receipts are written to. */
  public static final String RECEIPTS = "回执";

  /** The folder inside a drop folder that empty forms lie in; nothing is taken in from there. */
  public static final String FORMS = "模板";

  private DropFolder() {}

  /**
   * The files in a folder that are to be taken in, sorted by name; none if there is no such folder.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static List<Path> candidates(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(StableFileFilter::candidate).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list drop folder " + folder, e);
    }
  }
}
