package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What was measured, in the database. */
final class DatabaseMeasured implements MeasuredLedger {
  private final Database database;
  private final WorkLock locks;

  DatabaseMeasured(Database database, WorkLock locks) {
    this.database = database;
    this.locks = locks;
  }

  @Override
  public List<KeptMeasure> kept(Shelf shelf) {
    return database.call(
        "read what is kept of " + shelf,
        connection ->
            Sql.of("select target, fingerprint, content from measured where ")
                .add(on(shelf))
                .list(
                    connection,
                    row -> new KeptMeasure(row.getString(1), row.getString(2), row.getBytes(3))));
  }

  /** Nodes that do so at once go one after another. */
  @Override
  public void keep(Shelf shelf, Collection<KeptMeasure> measures) {
    if (measures.isEmpty()) {
      return;
    }
    String lock = "measured/" + shelf.region();
    locks.prepare(lock);
    database.run(
        "keep what was measured of " + shelf,
        connection -> {
          WorkLock.hold(connection, lock);
          for (KeptMeasure measure : measures) {
            replace(connection, shelf, measure);
          }
        });
  }

  private static void replace(Connection connection, Shelf shelf, KeptMeasure measure)
      throws SQLException {
    Sql.of("delete from measured where ")
        .add(on(shelf))
        .add(" and target = ?", measure.target())
        .update(connection);
    Insert.into("measured")
        .set("region", shelf.region())
        .set("period", shelf.period())
        .set("way", shelf.way())
        .set("target", measure.target())
        .set("fingerprint", measure.fingerprint())
        .set("content", measure.content())
        .run(connection);
  }

  private static Sql on(Shelf shelf) {
    return Sql.of("region = ? and period = ? and way = ?")
        .with(shelf.region(), shelf.period(), shelf.way());
  }
}
