package io.qualityreport.warehouse;

import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/** Values of a result's columns, the same from both databases. */
final class Columns {

  private Columns() {}

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static OptionalLong number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Columns::plain);
  }

  static Optional<BigDecimal> decimal(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Columns::plain);
  }

  /** A field's value in its own class; a missing one is null. */
  static Object value(ResultSet row, int column, FieldType type) throws SQLException {
    Object value =
        switch (type) {
          case STRING -> row.getString(column);
          case INTEGER -> row.getLong(column);
          case NUMBER -> decimal(row, column).orElse(null);
          case DATE -> row.getObject(column, LocalDate.class);
          case BOOLEAN -> row.getBoolean(column);
        };
    return row.wasNull() ? null : value;
  }

  /** Without zeros at the end, and never with an exponent that whole numbers do not need. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
