package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.text.Message;

/** Holds a row that was read against the limits. */
final class RowLimits {

  private RowLimits() {}

  /** The cells themselves. */
  static Object[] checked(long row, Object[] cells, DecodeLimits limits) throws DecodeException {
    if (cells.length > limits.columns()) {
      throw new DecodeException(
          Message.of("decode.too-many-columns", "row", row, "limit", limits.columns()));
    }
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof String text && text.length() > limits.cellCharacters()) {
        throw new DecodeException(
            Message.of(
                "decode.cell-too-long",
                "cell",
                CellAddress.of(i, row),
                "limit",
                limits.cellCharacters()));
      }
    }
    return cells;
  }
}
