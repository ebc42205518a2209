package io.qualityreport.intake;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file lying in a drop folder.
 *
 * @param path where it lies
 * @param region division code of the county whose folder it is, GB/T 2260
 * @param department department id, the folder's name
 * @param route id of the route that found it
 */
public record DropFile(Path path, String region, String department, String route) {

  /** Checks that nothing is missing. */
  public DropFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(department, "department");
  }

  /** The name as the sender gave it. */
  public String name() {
    return path.getFileName().toString();
  }
}
