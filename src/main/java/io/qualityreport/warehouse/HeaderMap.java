package io.qualityreport.warehouse;

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
}
