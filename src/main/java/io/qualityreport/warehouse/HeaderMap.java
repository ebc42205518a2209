package io.qualityreport.warehouse;

import io.qualityreport.contract.CellAddress;
import java.util.Map;
import java.util.Optional;

/**
 * Which column each field of a submission came from; with a row number it leads to the cell.
 *
 * @param columns field name to column from 0, only fields that the sheet has
 */
public record HeaderMap(Map<String, Integer> columns) {
  /** No column known. */
  public static final HeaderMap NONE = new HeaderMap(Map.of());

  /** Copies the map. */
  public HeaderMap {
    columns = Map.copyOf(columns);
  }

  /** The column of a field. */
  public Optional<Integer> column(String field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** The cell of a field in a row, such as F52; empty where the sheet has no such column. */
  public Optional<String> address(String field, long row) {
    return column(field).map(c -> CellAddress.of(c, row));
  }
}
