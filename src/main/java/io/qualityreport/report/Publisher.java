package io.qualityreport.report;

import java.nio.file.Path;
import java.util.Map;

/** Puts a report's files in place: all of them or none; what is unchanged is not touched. */
public final class Publisher {

  /** Makes a publisher below a reports folder. */
  public Publisher(Path reports) {
    throw new UnsupportedOperationException("helper E");
  }

  /** Finishes or undoes what a crash left halfway; called at start and before each publication. */
  public void recover() {
    throw new UnsupportedOperationException("helper E");
  }

  /**
   * Publishes a folder.
   *
   * @param folder below the reports folder, such as {@code 2023}
   * @return SHA-256 over all names and contents, hex
   */
  public String publish(String folder, Map<String, byte[]> files) {
    throw new UnsupportedOperationException("helper E");
  }
}
