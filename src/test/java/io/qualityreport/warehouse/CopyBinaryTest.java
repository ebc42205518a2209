package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What a real server makes of rows in the binary format of COPY. */
class CopyBinaryTest {
  private static final String COLUMNS = "txt, big, small, exact, day, truth";
  private static Connection connection;

  @BeforeContainer
  static void connect() throws SQLException {
    connection = DriverManager.getConnection(TestPostgres.url("postgres"));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table copied (place serial, txt varchar, big bigint, small integer,"
              + " exact numeric, day date, truth boolean)");
    }
  }

  @AfterContainer
  static void disconnect() throws SQLException {
    connection.close();
  }

  @Provide
  Arbitrary<List<Object>> rows() {
    Arbitrary<BigDecimal> numbers =
        Combinators.combine(
                Arbitraries.bigIntegers()
                    .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)),
                Arbitraries.integers().between(-20, 50))
            .as(BigDecimal::new);
    Arbitrary<BigDecimal> common =
        Combinators.combine(
                Arbitraries.longs().between(-100_000, 100_000),
                Arbitraries.integers().between(0, 6))
            .as(BigDecimal::valueOf);
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Combinators.combine(
            Arbitraries.strings().excludeChars('\0').ofMaxLength(50).map(CopyBinaryTest::whole),
            Arbitraries.longs(),
            Arbitraries.integers(),
            Arbitraries.oneOf(numbers, common),
            days,
            Arbitraries.of(true, false))
        .as((text, big, small, exact, day, truth) -> List.of(text, big, small, exact, day, truth));
  }

  /** Halves of characters become whole ones, which a database can keep. */
  private static String whole(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '甲' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Property(tries = 100)
  void everyValueArrivesAsItIs(@ForAll List<@From("rows") List<Object>> rows) throws SQLException {
    assertThat(through(rows)).isEqualTo(rows.stream().map(CopyBinaryTest::exactly).toList());
  }

  /** A number of negative scale is written out. */
  private static List<Object> exactly(List<Object> row) {
    List<Object> exact = new ArrayList<>(row);
    exact.replaceAll(v -> v instanceof BigDecimal n && n.scale() < 0 ? n.setScale(0) : v);
    return exact;
  }

  @Example
  void missingIsNotEmptyAndHalfACharacterIsNone() throws SQLException {
    List<Object> missing = Arrays.asList(null, null, null, null, null, null);
    List<Object> texts = Arrays.asList("", 1L, 2, null, Optional.empty(), Optional.of(true));
    List<Object> odd = Arrays.asList("a\ud842b\0c𠮷é", null, null, null, null, null);

    assertThat(through(List.of(missing, texts, odd)))
        .containsExactly(
            missing,
            Arrays.asList("", 1L, 2, null, null, true),
            Arrays.asList("a?b\ufffdc𠮷é", null, null, null, null, null));
  }

  private static List<List<Object>> through(List<List<Object>> rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate copied");
      List<String> columns = List.of(COLUMNS.split(", "));
      try (CopyLoader loader = new CopyLoader(connection, "copied", columns)) {
        for (List<Object> row : rows) {
          loader.add(row.toArray());
        }
        loader.flush();
      }
      List<List<Object>> back = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery("select " + COLUMNS + " from copied order by place")) {
        while (row.next()) {
          List<Object> values = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            values.add(i == 5 ? row.getObject(i, LocalDate.class) : row.getObject(i));
          }
          back.add(values);
        }
      }
      return back;
    }
  }
}
