package io.qualityreport.intake;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What lies below the inbox and is not taken in, and cannot be answered with a receipt: an
 * administrator has to be told.
 *
 * @param file where it lies
 * @param reason why it is not taken
 */
public record Untaken(Path file, Reason reason) {

  /** Why something is not taken. */
  public enum Reason {
    /** A file in no drop folder. */
    MISPLACED,
    /** A link to something else. */
    LINK,
    /** An empty folder inside a drop folder. */
    FOLDER,
    /** A pipe, socket or device. */
    SPECIAL,
    /** A file that may not be read. */
    UNREADABLE,
    /** A file whose name is no text. */
    NAME;

    /** The reason in logs and the keys of messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
