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
  private final long submissionId;
  private final HoldingLoader rows;
  private final HoldingLoader violations;

  Quarantine(Loaders loaders, long submissionId) throws SQLException {
    this.submissionId = submissionId;
    this.rows = loaders.holding("quarantined_row", List.of("submission_id", "source_row", "cells"));
    this.violations =
        loaders.holding(
            "violation",
            List.of(
                "submission_id", "source_row", "position", "field", "rule", "found", "message"));
  }

  void add(long sourceRow, List<String> rawCells, List<Violation> found) throws SQLException {
    rows.add(new Object[] {submissionId, sourceRow, Json.write(rawCells)});
    for (int i = 0; i < found.size(); i++) {
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
    for (String table : QuarantineTables.TABLES) {
      Sql.of("delete from " + table + " where submission_id = ?", submissionId).update(connection);
    }
  }

  /** What is held, as {@link HoldingLoader#detach}. */
  HoldingLoader.Sending detach() {
    HoldingLoader.Sending heldRows = rows.detach();
    HoldingLoader.Sending heldViolations = violations.detach();
    return () -> {
      heldRows.send();
      heldViolations.send();
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
