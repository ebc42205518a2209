package io.qualityreport.decode;

/**
 * A text that was read on the strength of its beginning turned out to be other than that shows:
 * what was done with its rows is to be undone, and the file opened with {@link FileDecoder#open},
 * which proves all of it first and says what is wrong.
 */
public final class UnprovenText extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnprovenText(long row, Throwable cause) {
    super("the text is not what its beginning shows, from row " + row + " on", cause);
  }
}
