package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import java.util.List;
import java.util.function.Consumer;

/** Accepted rows, read from the database. */
final class DatabaseAcceptedRows implements AcceptedRows {
  private final Database database;

  DatabaseAcceptedRows(Database database) {
    this.database = database;
  }

  @Override
  public List<FirstOfMonth> firstOfMonths(DatasetContract dataset, Reading reading) {
    String month =
        "extract(month from r." + DatasetTable.quoted(dataset.periodField().orElseThrow()) + ")";
    Sql sql =
        Sql.of("select r.\"region\", r.\"department\", " + month + ", min(r.\"submission_id\")")
            .add(rows(dataset, reading))
            .add(" group by r.\"region\", r.\"department\", " + month)
            .add(" order by r.\"region\", r.\"department\", " + month);
    return database.call(
        "find the first submissions of dataset %s for %s".formatted(dataset.name(), reading),
        connection ->
            sql.list(
                connection,
                row ->
                    new FirstOfMonth(
                        row.getString(1), row.getString(2), row.getInt(3), row.getLong(4))));
  }

  @Override
  public void forEach(DatasetContract dataset, Reading reading, Consumer<SourcedRow> consumer) {
    DatasetTable table = new DatasetTable(dataset);
    Sql sql =
        DatabaseRows.select(table)
            .add(rows(dataset, reading))
            .add(" order by " + database.dialect().places().order("r"));
    database.run(
        "read accepted rows of dataset %s for %s".formatted(dataset.name(), reading),
        connection ->
            sql.forEach(connection, row -> consumer.accept(DatabaseRows.sourced(table, row))));
  }

  private static Sql rows(DatasetContract dataset, Reading reading) {
    return Sql.of(" from " + new DatasetTable(dataset).name() + " r")
        .add(" join submission s on s.id = r.\"submission_id\"")
        .add(" where ")
        .add(Sql.in("r.\"region\"", reading.counties()))
        .add(" and r.\"period\" = ?", reading.period())
        .add(" and s.load_number <= ?", reading.watermark());
  }
}
