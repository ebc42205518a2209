package io.qualityreport.warehouse;

/**
 * Where the rows of a submission went; read = accepted + rejected + duplicate always holds.
 *
 * @param read data rows in the sheet (no titles, totals, notes, blanks)
 * @param accepted rows loaded
 * @param rejected rows in quarantine
 * @param duplicate rows that the warehouse already has
 */
public record RowCounts(long read, long accepted, long rejected, long duplicate) {

  /** Nothing read. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  /** Checks conservation. */
  public RowCounts {
    if (read != accepted + rejected + duplicate) {
      throw new IllegalArgumentException(
          "rows are lost: read %d, accepted %d, rejected %d, duplicate %d"
              .formatted(read, accepted, rejected, duplicate));
    }
  }
}
