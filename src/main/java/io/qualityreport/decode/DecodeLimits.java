package io.qualityreport.decode;

/**
 * Limits under which files are read.
 *
 * @param columns most columns of a row
 * @param cellCharacters most characters of one cell
 * @param inflatedBytes most bytes that one entry of a workbook may inflate to
 * @param inflateRatio most inflated bytes for each packed byte, beyond the first megabyte
 * @param wholeBytes most bytes of what has to be held in memory as a whole: an .xls workbook, the
 *     shared texts of an .xlsx workbook
 */
public record DecodeLimits(
    int columns, int cellCharacters, long inflatedBytes, int inflateRatio, long wholeBytes) {

  private static final long MOST_WHOLE = 256L << 20;

  /** Memory for each byte of a workbook's shared texts, however short they are, with room. */
  private static final int GROWTH = 5;

  /** Limits that every honest file keeps; what is held as a whole fits the memory there is. */
  public static DecodeLimits standard() {
    long whole = Math.min(MOST_WHOLE, Runtime.getRuntime().maxMemory() / GROWTH);
    return new DecodeLimits(1_024, 32_767, 8L << 30, 200, whole);
  }
}
