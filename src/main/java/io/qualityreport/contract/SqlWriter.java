package io.qualityreport.contract;

import java.util.ArrayList;
import java.util.List;

/** Collects the SQL of a condition and the values to bind. */
final class SqlWriter {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private final DateContext dates;

  SqlWriter(DateContext dates) {
    this.dates = dates;
  }

  DateContext dates() {
    return dates;
  }

  /** Adds SQL of the program's own. */
  SqlWriter text(String text) {
    sql.append(text);
    return this;
  }

  /** Adds a declared column. */
  SqlWriter column(String name) {
    sql.append('"').append(name).append('"');
    return this;
  }

  /** Adds a place for a value. */
  SqlWriter value(Object value) {
    sql.append('?');
    values.add(value);
    return this;
  }

  SqlText written() {
    return new SqlText(sql.toString(), values);
  }
}
