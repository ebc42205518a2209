package io.qualityreport.ops;

import java.nio.file.Path;

/**
 * The folder that one installation lives in.
 *
 * @param root the folder, absolute
 */
public record Home(Path root) {

  /** Makes the path absolute. */
  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** Drop folders, one a department. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Camel route files. */
  public Path routes() {
    return root.resolve("routes");
  }

  /** The settings, {@code application.properties}. */
  public Path settings() {
    return root.resolve("config").resolve("application.properties");
  }

  /** What the program keeps: warehouse, archive, logs. */
  public Path data() {
    return root.resolve("data");
  }

  /** Originals of everything that arrived. */
  public Path archive() {
    return data().resolve("archive");
  }

  /** Log files, the common one and one a route. */
  public Path logs() {
    return data().resolve("logs");
  }

  /** Where each of several nodes keeps what is its own, its log too, in a folder of its name. */
  public Path nodes() {
    return data().resolve("nodes");
  }

  /** Published reports, one folder a period. */
  public Path reports() {
    return root.resolve("reports");
  }
}
