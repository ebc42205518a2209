package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What is expected, in the database. */
final class DatabaseExpectations implements ExpectationLedger {
  private final Database database;
  private final WorkLock locks;

  DatabaseExpectations(Database database, WorkLock locks) {
    this.database = database;
    this.locks = locks;
  }

  /** Nodes that do so at once go one after another. */
  @Override
  public void replace(String region, String period, List<StoredExpectation> expectations) {
    String lock = "expectation/" + region;
    locks.prepare(lock);
    database.run(
        "record what is expected of region %s and period %s".formatted(region, period),
        connection -> {
          WorkLock.hold(connection, lock);
          Sql.of("delete from expectation where region = ? and period = ?", region, period)
              .update(connection);
          for (StoredExpectation e : expectations) {
            insert(connection, region, period, e);
          }
        });
  }

  @Override
  public List<StoredExpectation> list(String region, String period) {
    return database.call(
        "read what is expected of region %s and period %s".formatted(region, period),
        connection ->
            Sql.of("select * from expectation where region = ? and period = ?", region, period)
                .add(" order by department, due_on, dataset, part")
                .list(connection, DatabaseExpectations::read));
  }

  private static void insert(
      Connection connection, String region, String period, StoredExpectation e)
      throws SQLException {
    Insert.into("expectation")
        .set("region", region)
        .set("period", period)
        .set("department", e.department())
        .set("dataset", e.dataset())
        .set("part", e.part())
        .set("due_on", e.dueOn())
        .set("met_by", e.metBy())
        .set("refused", e.refused())
        .run(connection);
  }

  private static StoredExpectation read(ResultSet row) throws SQLException {
    return new StoredExpectation(
        row.getString("department"),
        row.getString("dataset"),
        row.getString("part"),
        row.getObject("due_on", LocalDate.class),
        Columns.number(row, "met_by"),
        Columns.number(row, "refused"));
  }
}
