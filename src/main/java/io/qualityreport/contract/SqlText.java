package io.qualityreport.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A piece of SQL with its bound values; only declared names ever become text.
 *
 * @param sql text with a {@code ?} for each value
 * @param values the values in order (String, Long, BigDecimal, LocalDate, Boolean)
 */
public record SqlText(String sql, List<Object> values) {

  /** Copies the values. */
  public SqlText {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
