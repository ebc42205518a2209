package io.qualityreport.warehouse;

import io.qualityreport.contract.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One statement being put together: text, and the values bound to its question marks in order.
 * Optional values are bound as themselves or as null. Not thread-safe.
 */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of a result. */
  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  static Sql of(String text, Object... values) {
    return new Sql().add(text, values);
  }

  /** That a column has one of these values. */
  static Sql in(String column, Collection<?> anyOf) {
    return anyOf.isEmpty()
        ? of("1 = 0")
        : of(
            column + " in (" + String.join(", ", Collections.nCopies(anyOf.size(), "?")) + ")",
            anyOf.toArray());
  }

  /** Adds text with the values of its question marks. */
  Sql add(String more, Object... moreValues) {
    text.append(more);
    Collections.addAll(values, moreValues);
    return this;
  }

  /** Adds values for question marks of text that was added before. */
  Sql with(Object... moreValues) {
    Collections.addAll(values, moreValues);
    return this;
  }

  /** Adds a piece that was put together elsewhere. */
  Sql add(Sql piece) {
    text.append(piece.text);
    values.addAll(piece.values);
    return this;
  }

  /** Adds a compiled condition. */
  Sql add(SqlText piece) {
    return add(piece.sql(), piece.values().toArray());
  }

  /** Runs a change and returns how many rows it touched. */
  int update(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      return bound(statement).executeUpdate();
    }
  }

  /** Runs an insert of one row and returns the number that the database gave it as {@code id}. */
  long insertNumbered(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(text.toString(), new String[] {"id"})) {
      bound(statement).executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** All rows of a short result. */
  <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    forEach(connection, row -> rows.add(reader.read(row)));
    return List.copyOf(rows);
  }

  /** The first row of a result. */
  <T> Optional<T> first(Connection connection, RowReader<T> reader) throws SQLException {
    List<T> rows = list(connection, reader);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  /** Streams a result of any length; the connection must be within a transaction. */
  void forEach(Connection connection, RowTaker taker) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      statement.setFetchSize(1_000);
      try (ResultSet rows = bound(statement).executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }

  private PreparedStatement bound(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, bindable(values.get(i)));
    }
    return statement;
  }

  /** What a driver takes for a value: both know null, String, numbers, LocalDate and Boolean. */
  static Object bindable(Object value) {
    if (value instanceof Optional<?> optional) {
      return bindable(optional.orElse(null));
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    if (value instanceof String text) {
      return storable(text);
    }
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  /** Without the one character that PostgreSQL cannot store; to look for it is the quick part. */
  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  /** Text and values, the same for equal statements. */
  String identity() {
    return text + values.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
