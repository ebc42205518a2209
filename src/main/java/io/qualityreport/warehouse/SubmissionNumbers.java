package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Gives submissions their numbers: without gaps, so that nobody asks what became of a missing one,
 * and a report made after a crash names its files as it would have without. A number is reserved
 * before the load begins and is found again if the load is broken off. Thread-safe.
 */
final class SubmissionNumbers {
  private final Database database;

  SubmissionNumbers(Database database) {
    this.database = database;
  }

  /**
   * The number of a sheet's submission, in a transaction of its own; the caller works on that drop
   * alone, and on that dataset.
   */
  long reserve(Arrival arrival, SheetFacts facts) {
    return database.write(
        "reserve a number for file %s (sha256 %s)".formatted(arrival.fileName(), arrival.sha256()),
        connection -> {
          Optional<Long> reserved = reserved(connection, arrival, facts);
          return reserved.isPresent() ? reserved.get() : next(connection, arrival, facts);
        });
  }

  /** Ends a reservation, in the transaction that puts the submission into the ledger. */
  static void use(Connection connection, long id) throws SQLException {
    Sql.of("delete from reserved_number where id = ?", id).update(connection);
  }

  /** Not one that a newer submission of the dataset has overtaken: their numbers tell the order. */
  private static Optional<Long> reserved(Connection connection, Arrival arrival, SheetFacts facts)
      throws SQLException {
    return Sql.of("select n.id from reserved_number n where n.arrival_key = ?", arrival.key())
        .add(" and n.sheet = ? and n.dataset = ?", facts.sheet(), dataset(facts))
        .add(" and not exists (select 1 from submission s where s.id > n.id")
        .add(" and s.region = ? and s.dataset = n.dataset)", arrival.region())
        .first(connection, row -> row.getLong(1));
  }

  private static long next(Connection connection, Arrival arrival, SheetFacts facts)
      throws SQLException {
    Sql.of("update submission_number set newest = newest + 1").update(connection);
    long id =
        Sql.of("select newest from submission_number")
            .first(connection, row -> row.getLong(1))
            .orElseThrow(() -> new SQLException("the counter of submissions is gone"));
    Sql.of("delete from reserved_number where arrival_key = ? and sheet = ? and dataset = ?")
        .with(arrival.key(), facts.sheet(), dataset(facts))
        .update(connection);
    Insert.into("reserved_number")
        .set("arrival_key", arrival.key())
        .set("sheet", facts.sheet())
        .set("dataset", dataset(facts))
        .set("id", id)
        .run(connection);
    return id;
  }

  private static String dataset(SheetFacts facts) {
    return facts.dataset().orElse("");
  }
}
