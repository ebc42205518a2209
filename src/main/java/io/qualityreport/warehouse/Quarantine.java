package io.qualityreport.warehouse;

import io.qualityreport.contract.Violation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps a submission's bad rows with what is wrong with them. Rows are held until {@link #flush} or
 * {@link #detach}, for which the connection must be free. Not thread-safe.
 */
final class Quarantine implements AutoCloseable {
  private final Loaders loaders;
  private final long submissionId;
  private final HoldingLoader rows;
  private final HoldingLoader violations;

  Quarantine(Loaders loaders, long submissionId) throws SQLException {
    this.loaders = loaders;
    this.submissionId = submissionId;
    this.rows =
        loaders.holding(QuarantinePlaces.ROW, List.of("submission_id", "source_row", "cells"));
    this.violations =
        loaders.holding(
            QuarantinePlaces.VIOLATION,
            List.of(
                "submission_id", "source_row", "position", "field", "rule", "found", "message"));
  }

  /**
   * Of a row all cells are kept, and so many of the things that are wrong with it as anyone reads.
   */
  void add(long sourceRow, List<String> rawCells, List<Violation> found) throws SQLException {
    rows.add(new Object[] {submissionId, sourceRow, Json.write(rawCells)});
    int kept = Math.min(found.size(), QuarantinePlaces.MOST_OF_A_ROW);
    for (int i = 0; i < kept; i++) {
      Violation v = found.get(i);
      violations.add(
          new Object[] {
            submissionId, sourceRow, i, v.field(), v.rule(), v.found(), Json.write(v.message())
          });
    }
  }

  /** Whether it is time to bring what is held into the database. */
  boolean full() {
    return rows.full() || violations.full();
  }

  /** Forgets what was found out of a submission's rows. */
  static void forget(Connection connection, long submissionId) throws SQLException {
    QuarantinePlaces places = Dialect.of(connection).quarantine();
    for (String table : QuarantinePlaces.TABLES) {
      Sql.of("delete from " + table + " where ")
          .add(places.of(table, submissionId))
          .update(connection);
    }
  }

  /** What is held, as {@link HoldingLoader#detach}. */
  HoldingLoader.Sending detach() {
    HoldingLoader.Sending heldRows = rows.detach();
    HoldingLoader.Sending heldViolations = violations.detach();
    return () -> {
      heldRows.send();
      heldViolations.send();
      loaders.sent();
    };
  }

  void flush() throws SQLException {
    rows.flush();
    violations.flush();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    violations.close();
  }
}
