package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cells of a row that was read well and goes to quarantine all the same: each value in the
 * column that it came from.
 */
final class RawCells {
  private static final int PLAIN_DIGITS = 100;

  private final DatasetContract contract;
  private final HeaderMap header;
  private final int width;

  RawCells(DatasetContract contract, HeaderMap header) {
    this.contract = contract;
    this.header = header;
    this.width = header.columns().values().stream().mapToInt(c -> c + 1).max().orElse(0);
  }

  List<String> of(Object[] values) {
    List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
    for (int i = 0; i < values.length; i++) {
      String text = text(values[i]);
      header.column(contract.fields().get(i).name()).ifPresent(c -> cells.set(c, text));
    }
    return cells;
  }

  /** A value as text, empty where missing. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number && Math.abs(number.scale()) < PLAIN_DIGITS
        ? number.toPlainString()
        : value.toString();
  }
}
