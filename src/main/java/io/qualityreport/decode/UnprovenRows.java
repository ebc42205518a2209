package io.qualityreport.decode;

/**
 * Rows that were read on the strength of their file's beginning turned out to be other than that
 * shows: what was done with them is to be undone, and the file opened with {@link
 * FileDecoder#open}, which proves all of it first and says what is wrong.
 */
public final class UnprovenRows extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnprovenRows(long row, Throwable cause) {
    super("the rows are not what the file's beginning shows, from row " + row + " on", cause);
  }
}
