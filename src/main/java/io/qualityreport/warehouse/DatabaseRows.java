package io.qualityreport.warehouse;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.DatasetContract;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Rows in effect, computed by the database. */
final class DatabaseRows implements EffectiveRows {
  private static final int FIRST = 5;

  /** Fewer rows are not worth a connection of their own. */
  private static final long FEWEST_SHARED = 10_000;

  /** So many parts of a scan for each that is done at the same time: they end at one time. */
  private static final int SCANS = 2;

  private final Session session;

  /** Rows, and conditions one of which is true of each of them. */
  private record SharedRows(Sql rows, List<Sql> shares) {}

  DatabaseRows(Session session) {
    this.session = session;
  }

  @Override
  public List<Submission> submissions(DatasetContract dataset, Reading reading) {
    DatasetTable table = new DatasetTable(dataset);
    return session.call(
        attempted("find the submissions", dataset, reading),
        connection ->
            EffectiveSql.of(connection, table, reading)
                .submissions()
                .list(connection, SubmissionRows::read));
  }

  @Override
  public List<Long> foundAmong(DatasetContract dataset, Reading reading) {
    return session.call(
        attempted("find what there is", dataset, reading),
        connection ->
            EffectiveSql.foundAmong(new DatasetTable(dataset), reading)
                .list(connection, row -> row.getLong(1)));
  }

  @Override
  public List<AggregateValue> scan(
      DatasetContract dataset, Reading reading, List<Aggregate> aggregates) {
    if (aggregates.isEmpty()) {
      return List.of();
    }
    DatasetTable table = new DatasetTable(dataset);
    String attempted = attempted("scan", dataset, reading);
    SharedRows shared =
        session.call(
            attempted,
            connection ->
                new SharedRows(
                    EffectiveSql.of(connection, table, reading).rows(),
                    shares(connection, table, reading, scans(connection))));
    return new ScanSql(dataset, reading, aggregates)
        .compute(session, attempted, shared.rows(), shared.shares());
  }

  private int scans(Connection connection) throws SQLException {
    boolean alone = session.atOnce() == 1 || Dialect.of(connection).scansByAllProcessors();
    return alone ? 1 : SCANS * session.atOnce();
  }

  private static List<Sql> shares(
      Connection connection, DatasetTable table, Reading reading, int most) throws SQLException {
    return new RowShares(Dialect.of(connection).places(), FEWEST_SHARED)
        .shares(connection, EffectiveSql.foundAmong(table, reading), most);
  }

  @Override
  public void forEach(
      DatasetContract dataset,
      Reading reading,
      Optional<Condition> where,
      Consumer<SourcedRow> consumer) {
    DatasetTable table = new DatasetTable(dataset);
    session.run(
        attempted("read rows", dataset, reading),
        connection -> {
          Sql sql = select(table).add(EffectiveSql.of(connection, table, reading).rows());
          where.ifPresent(w -> sql.add(" and (").add(w.sql(reading.dates())).add(")"));
          sql.add(" order by " + Dialect.of(connection).places().order("r"));
          sql.forEach(connection, row -> consumer.accept(sourced(table, row)));
        });
  }

  @Override
  public List<RowPart> parts(DatasetContract dataset, Reading reading, Set<String> fields) {
    DatasetTable table = new DatasetTable(dataset);
    List<String> wanted = table.fieldNames().stream().filter(fields::contains).toList();
    int[] places = wanted.stream().mapToInt(f -> dataset.indexOf(f).orElseThrow()).toArray();
    String attempted = attempted("read all rows", dataset, reading);
    return session.call(
        attempted,
        connection -> {
          Sql rows = EffectiveSql.of(connection, table, reading).rows();
          return shares(connection, table, reading, session.atOnce()).stream()
              .map(share -> select(wanted).add(rows).add(" and ").add(share))
              .map(sql -> part(attempted, sql, row -> sourced(dataset, places, row)))
              .toList();
        });
  }

  private RowPart part(String attempted, Sql sql, Sql.RowReader<SourcedRow> reader) {
    return consumer ->
        session.run(
            attempted,
            connection ->
                Dialect.of(connection).stream(
                    connection, sql, row -> consumer.accept(reader.read(row))));
  }

  private static SourcedRow sourced(DatasetContract dataset, int[] places, ResultSet row)
      throws SQLException {
    Object[] values = new Object[dataset.fields().size()];
    for (int i = 0; i < places.length; i++) {
      values[places[i]] = Columns.value(row, i + FIRST, dataset.fields().get(places[i]).type());
    }
    return sourced(row, values);
  }

  /** What {@link #sourced} reads. */
  static Sql select(DatasetTable table) {
    return select(table.fieldNames());
  }

  private static Sql select(List<String> fields) {
    Sql sql = Sql.of("select r.\"region\", r.\"submission_id\", r.\"source_row\",");
    sql.add(" r.\"snapshot_on\"");
    fields.forEach(field -> sql.add(", r." + DatasetTable.quoted(field)));
    return sql;
  }

  /** A row of a result of {@link #select}. */
  static SourcedRow sourced(DatasetTable table, ResultSet row) throws SQLException {
    return sourced(row, table.values(row, FIRST));
  }

  private static SourcedRow sourced(ResultSet row, Object[] values) throws SQLException {
    return new SourcedRow(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        Optional.ofNullable(row.getObject(4, LocalDate.class)),
        values);
  }

  private static String attempted(String what, DatasetContract dataset, Reading reading) {
    return "%s of dataset %s for %s".formatted(what, dataset.name(), reading);
  }
}
