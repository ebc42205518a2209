package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Condition.Truth;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** A condition means the same in Java, on H2 and on PostgreSQL, whatever the rows. */
class ConditionDatabasesTest {
  private static final LocalDate DAY = LocalDate.of(2023, 11, 7);
  private static final DateContext DATES =
      new DateContext(DAY, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
  private static final List<Field> FIELDS =
      List.of(
          field("kind", FieldType.STRING),
          field("status", FieldType.STRING),
          field("pieces", FieldType.INTEGER),
          field("fee", FieldType.NUMBER),
          field("verified_on", FieldType.DATE),
          field("valid_until", FieldType.DATE),
          field("sealed", FieldType.BOOLEAN));
  private static final String TABLE =
      "create table instruments (row_no bigint, \"snapshot_on\" date, \"kind\" varchar, \"status\""
          + " varchar, \"pieces\" bigint, \"fee\" numeric(30, 4), \"verified_on\" date,"
          + " \"valid_until\" date, \"sealed\" boolean)";

  private static EmbeddedPostgres server;
  private static List<Connection> databases = List.of();

  private static Field field(String name, FieldType type) {
    Constraints any =
        new Constraints(
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of());
    return new Field(
        name,
        name,
        List.of(),
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        any,
        false,
        Optional.empty());
  }

  @BeforeContainer
  static void start() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    databases =
        List.of(
            DriverManager.getConnection("jdbc:h2:mem:conditions;DATABASE_TO_UPPER=FALSE"),
            server.getPostgresDatabase().getConnection());
    for (Connection database : databases) {
      try (Statement statement = database.createStatement()) {
        statement.execute(TABLE);
      }
    }
  }

  @AfterContainer
  static void stop() throws IOException, SQLException {
    for (Connection database : databases) {
      database.close();
    }
    server.close();
  }

  /** A row and the day of the snapshot that it belongs to, if any. */
  record Row(Optional<LocalDate> snapshotOn, List<Object> values) {

    Truth test(Condition condition) {
      return condition.test(values.toArray(), DATES.withAsOf(snapshotOn.orElse(DATES.asOf())));
    }
  }

  @Property(tries = 200)
  void meansTheSameEverywhere(@ForAll("conditions") String text, @ForAll("rows") List<Row> rows)
      throws SQLException {
    Condition condition = Condition.parse(text, FIELDS);
    List<Truth> expected = rows.stream().map(row -> row.test(condition)).toList();
    expected.forEach(truth -> Statistics.label("truth").collect(truth));
    for (Connection database : databases) {
      insert(database, rows);
      assertThat(compiled(database, condition)).as(text).isEqualTo(expected);
      assertThat(asWritten(database, text)).as(text).isEqualTo(expected);
    }
  }

  private static void insert(Connection database, List<Row> rows) throws SQLException {
    try (Statement clear = database.createStatement()) {
      clear.execute("delete from instruments");
    }
    try (PreparedStatement insert =
        database.prepareStatement("insert into instruments values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < rows.size(); i++) {
        insert.setLong(1, i);
        insert.setObject(2, rows.get(i).snapshotOn().orElse(null));
        for (int c = 0; c < FIELDS.size(); c++) {
          insert.setObject(3 + c, rows.get(i).values().get(c));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static List<Truth> compiled(Connection database, Condition condition)
      throws SQLException {
    SqlText sql = condition.sql(DATES);
    try (PreparedStatement select = database.prepareStatement(query(sql.sql()))) {
      for (int i = 0; i < sql.values().size(); i++) {
        select.setObject(i + 1, sql.values().get(i));
      }
      try (ResultSet result = select.executeQuery()) {
        return truths(result);
      }
    }
  }

  /** The database's own reading of the text: its precedence, its nulls. */
  private static List<Truth> asWritten(Connection database, String text) throws SQLException {
    String sql =
        text.replace("as_of", "coalesce(snapshot_on, date '" + DATES.asOf() + "')")
            .replace("period_start", "date '" + DATES.periodStart() + "'")
            .replace("period_end", "date '" + DATES.periodEnd() + "'");
    try (Statement select = database.createStatement();
        ResultSet result = select.executeQuery(query(sql))) {
      return truths(result);
    }
  }

  private static String query(String condition) {
    return "select (" + condition + ") as truth from instruments order by row_no";
  }

  private static List<Truth> truths(ResultSet result) throws SQLException {
    List<Truth> truths = new ArrayList<>();
    while (result.next()) {
      boolean truth = result.getBoolean(1);
      truths.add(result.wasNull() ? Truth.UNKNOWN : Truth.of(truth));
    }
    return truths;
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<List<Object>> values =
        Combinators.combine(
                texts().injectNull(0.3),
                texts().injectNull(0.3),
                Arbitraries.longs().between(-2, 3).injectNull(0.3),
                numbers().injectNull(0.3),
                days().injectNull(0.3),
                days().injectNull(0.3),
                Arbitraries.of(true, false).injectNull(0.3))
            .as(
                (Object a, Object b, Object c, Object d, Object e, Object f, Object g) ->
                    Arrays.asList(a, b, c, d, e, f, g));
    return Combinators.combine(days().optional(0.5), values)
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of("在用", "停用", "it's", "", " 在用", "a", "A", "x\\", "?", "𠮷");
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.of("-2", "0", "0.5", "1.00", "1.0001", "3", "123456789012345678901.5")
        .map(BigDecimal::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.of(
        DAY.minusDays(1), DAY, DAY.plusDays(1), DATES.periodStart(), DATES.periodEnd());
  }

  @Provide
  Arbitrary<String> conditions() {
    return Arbitraries.lazyOf(
        ConditionDatabasesTest::predicates,
        ConditionDatabasesTest::predicates,
        this::joined,
        () -> conditions().map(c -> "not (" + c + ")"),
        () -> predicates().map(p -> "not " + p),
        () -> conditions().map(c -> "(" + c + ")"));
  }

  /** Chains without parentheses, so that precedence matters. */
  private Arbitrary<String> joined() {
    return Combinators.combine(conditions(), Arbitraries.of(" and ", " or "), conditions())
        .as((left, operator, right) -> left + operator + right);
  }

  private static Arbitrary<String> predicates() {
    Arbitrary<String> text = texts().map(t -> "'" + t.replace("'", "''") + "'");
    Arbitrary<String> number = numbers().map(BigDecimal::toPlainString);
    Arbitrary<String> day =
        Arbitraries.oneOf(
            days().map(d -> "date '" + d + "'"),
            Arbitraries.of("as_of", "period_start", "period_end"));
    return Arbitraries.oneOf(
        compared(Arbitraries.of("kind", "status"), List.of("=", "<>"), text),
        compared(Arbitraries.of("sealed"), List.of("=", "!="), Arbitraries.of("true", "false")),
        ordered(Arbitraries.of("pieces", "fee"), number),
        ordered(Arbitraries.of("verified_on", "valid_until"), day),
        listed(Arbitraries.of("kind", "\"status\""), text),
        Arbitraries.of(FIELDS).map(f -> f.name() + " is null"),
        Arbitraries.of(FIELDS).map(f -> f.name() + " is not null"));
  }

  private static Arbitrary<String> ordered(Arbitrary<String> field, Arbitrary<String> literal) {
    List<String> operators = List.of("=", "<>", "<", "<=", ">", ">=");
    Arbitrary<String> value = Arbitraries.oneOf(literal, field);
    return Arbitraries.oneOf(
        compared(field, operators, value),
        compared(literal, operators, field),
        listed(field, literal),
        between(field, value, value),
        between(literal, field, value));
  }

  private static Arbitrary<String> compared(
      Arbitrary<String> left, List<String> operators, Arbitrary<String> right) {
    return Combinators.combine(left, Arbitraries.of(operators), right)
        .as((l, operator, r) -> l + " " + operator + " " + r);
  }

  private static Arbitrary<String> between(
      Arbitrary<String> value, Arbitrary<String> low, Arbitrary<String> high) {
    return Combinators.combine(value, Arbitraries.of("", "not "), low, high)
        .as((v, not, l, h) -> v + " " + not + "between " + l + " and " + h);
  }

  private static Arbitrary<String> listed(Arbitrary<String> field, Arbitrary<String> value) {
    return Combinators.combine(
            field, Arbitraries.of("", "not "), value.list().ofMinSize(1).ofMaxSize(3))
        .as((f, not, values) -> f + " " + not + "in (" + String.join(", ", values) + ")");
  }
}
