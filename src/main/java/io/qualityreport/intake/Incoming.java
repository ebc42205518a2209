package io.qualityreport.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Files on their way into the archive, not yet under their name. Each attempt has its own, and
 * removes what an earlier attempt at the same left when it was killed: whoever may take a drop in
 * is alone at it, and one that was held up past its time finds that its own is gone.
 */
final class Incoming {
  private static final int MARK = 16;

  private Incoming() {}

  /**
   * An empty file for one attempt.
   *
   * @param folder where it is to lie, which is there
   * @param what tells what is written, the same for every attempt at it
   */
  static Path part(Path folder, String what) throws IOException {
    String mark = "incoming-" + DigestUtils.sha256Hex(what).substring(0, MARK) + "-";
    try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, mark + "*.part")) {
      for (Path left : earlier) {
        Files.deleteIfExists(left);
      }
    }
    return Files.createTempFile(folder, mark, ".part");
  }
}
