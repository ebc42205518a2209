package io.qualityreport.decode;

/**
 * Tells data rows from totals, notes, repeated headers and blank rows below a header. Thread-safe.
 */
public final class RowClassifier {

  /** Makes a classifier for one recognized header. */
  public RowClassifier(HeaderMatch header) {
    throw new UnsupportedOperationException("helper B");
  }

  /** What a row below the header is. */
  public RowKind kind(RawRecord row) {
    throw new UnsupportedOperationException("helper B");
  }

  /**
   * The raw cells of a data row in field order, numbers multiplied by the header's unit; for the
   * contract's checker.
   */
  public Object[] cells(RawRecord row) {
    throw new UnsupportedOperationException("helper B");
  }

  /** Kinds of rows below a header. */
  public enum RowKind {
    /** A row of data. */
    DATA,
    /** Nothing in it. */
    BLANK,
    /** 合计, 小计 and the like. */
    TOTAL,
    /** A note or signature below the data. */
    NOTE,
    /** The header once more, as on a new printed page. */
    REPEATED_HEADER
  }
}
