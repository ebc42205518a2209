package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Brings the rows of a submission into their tables before it is in the ledger: whatever fills a
 * piece is committed at once, on a connection of its own. H2 goes through all rows of a transaction
 * once more when it is committed, and writes them twice if there are many.
 *
 * <p>Nobody sees rows that are ahead: those in effect are of submissions in the ledger, or numbered
 * up to the highest of them in region and dataset, which a submission that is being loaded is
 * beyond. Rows whose submission never came are removed when the next load of the dataset begins,
 * under its lock ({@link #clear}). Not thread-safe.
 */
final class RowsAhead implements Loaders {
  /** In rows: less than H2 holds in memory before it writes what is not committed yet. */
  static final int PIECE = 500;

  private final Database database;
  private final Connection submission;
  private final OpenSubmission open;
  private Optional<Connection> own = Optional.empty();

  /**
   * Makes it; nothing is done before the first piece.
   *
   * @param submission the connection whose transaction brings the submission into the ledger
   * @param open a submission that is new, so that its number is the highest
   */
  RowsAhead(Database database, Connection submission, OpenSubmission open) {
    this.database = database;
    this.submission = submission;
    this.open = open;
  }

  @Override
  public HoldingLoader holding(String table, List<String> columns) {
    return new PieceLoader(this, BatchLoader.insert(table, columns));
  }

  /** Where a piece that is not full goes: ahead only if others did. */
  Connection forRest() {
    return own.orElse(submission);
  }

  /** Where a full piece goes; it is noted before that there are rows ahead. */
  Connection forPiece() throws SQLException {
    if (own.isEmpty()) {
      own = Optional.of(database.begin("load submission " + open.id()));
      Insert.into("rows_ahead")
          .set("submission_id", open.id())
          .set("region", open.arrival().region())
          .set("dataset", open.table().contract().name())
          .run(own.get());
      own.get().commit();
    }
    return own.get();
  }

  /** What went ahead is committed, the rest with the submission. */
  @Override
  public void sent() throws SQLException {
    if (own.isPresent()) {
      own.get().commit();
    }
  }

  /** Its rows are no longer ahead of it. */
  @Override
  public void arrive() throws SQLException {
    if (own.isPresent()) {
      forget(submission, open.id());
    }
  }

  @Override
  public void close() throws SQLException {
    if (own.isPresent()) {
      try (Connection used = own.get()) {
        used.rollback();
      }
    }
  }

  /**
   * Removes what broken loads left of a dataset, piece by piece.
   *
   * @param locked the connection that holds the dataset's lock, so that none goes on
   */
  static void clear(Database database, Connection locked, String region, DatasetTable table)
      throws SQLException {
    List<Long> left =
        Sql.of("select submission_id from rows_ahead where region = ? and dataset = ?")
            .with(region, table.contract().name())
            .list(locked, row -> row.getLong(1));
    for (long id : left) {
      Sql rows = database.dialect().places().ofSubmission("r", id);
      remove(database, table.name(), rows);
      for (String kept : QuarantinePlaces.TABLES) {
        remove(database, kept, database.dialect().quarantine().of(kept, id));
      }
      database.run("forget rows of submission " + id, connection -> forget(connection, id));
    }
  }

  private static void remove(Database database, String table, Sql which) {
    Sql piece =
        Sql.of("delete from " + table + " r where ")
            .add(which)
            .add(" fetch first " + PIECE + " rows only");
    int removed;
    do {
      removed = database.call("remove rows of a broken load from " + table, piece::update);
    } while (removed > 0);
  }

  private static void forget(Connection connection, long id) throws SQLException {
    Sql.of("delete from rows_ahead where submission_id = ?", id).update(connection);
  }
}
