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

  /** Limits that every honest file keeps. */
  public static DecodeLimits standard() {
    return new DecodeLimits(1_024, 32_767, 8L << 30, 200, 256L << 20);
  }
}
