package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/** What a column holds, whichever database it is in. */
enum ColumnKind {
  TEXT,
  INTEGER,
  NUMBER,
  DATE,
  INSTANT,
  BOOLEAN;

  /**
   * The kind of a column.
   *
   * @param sqlType as in {@link Types}
   * @param typeName as the database calls the type
   * @throws SQLException if the warehouse has no such columns
   */
  static ColumnKind of(int sqlType, String typeName) throws SQLException {
    if (typeName.equalsIgnoreCase("decfloat")) {
      return NUMBER; // which JDBC has no name for
    }
    if (typeName.toLowerCase(Locale.ROOT).matches("timestamptz|timestamp.* with time zone")) {
      return INSTANT;
    }
    return switch (sqlType) {
      case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR, Types.CHAR -> TEXT;
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> INTEGER;
      case Types.NUMERIC, Types.DECIMAL -> NUMBER;
      case Types.DATE -> DATE;
      case Types.BOOLEAN, Types.BIT -> BOOLEAN;
      default -> throw new SQLException("no column of the warehouse has the type " + typeName);
    };
  }

  /** The type of such a column of a dataset's table. */
  String type(Dialect dialect) {
    return switch (this) {
      case TEXT -> "varchar";
      case INTEGER -> "bigint";
      case NUMBER -> dialect.numberType();
      case DATE -> "date";
      case INSTANT -> "timestamp(6) with time zone";
      case BOOLEAN -> "boolean";
    };
  }

  /** A value, as {@link CopyText} writes it the same for both databases; null if there is none. */
  Object value(ResultSet row, int column) throws SQLException {
    Object value =
        switch (this) {
          case TEXT -> row.getString(column);
          case INTEGER -> row.getLong(column);
          case NUMBER -> number(row.getBigDecimal(column));
          case DATE -> row.getObject(column, LocalDate.class);
          case INSTANT -> instant(row.getObject(column, OffsetDateTime.class));
          case BOOLEAN -> row.getBoolean(column);
        };
    return row.wasNull() ? null : value;
  }

  private static BigDecimal number(BigDecimal value) {
    return value == null ? null : Columns.plain(value);
  }

  private static Object instant(OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}
