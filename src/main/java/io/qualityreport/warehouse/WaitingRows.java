package io.qualityreport.warehouse;

import io.qualityreport.text.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Submissions in the ledger that wait for a confirmation, and how their waiting ends. */
final class WaitingRows {

  private WaitingRows() {}

  /** Whether a submission waits; it does not end waiting until this transaction ends. */
  static boolean hold(Connection connection, long id) throws SQLException {
    return Sql.of("select state from submission where id = ? for update", id)
        .first(connection, row -> row.getString(1))
        .filter(SubmissionState.WAITING.code()::equals)
        .isPresent();
  }

  /**
   * A newer submission of the same kind ends the waiting of older ones, unless they show a later
   * day: the newest counts.
   */
  static void overtake(Connection connection, Submission newer, Instant at) throws SQLException {
    Message reason =
        Message.of(
            "warehouse.overtaken", "submission", newer.id(), "file", newer.arrival().fileName());
    reject(reason, at)
        .add(" and region = ? and department = ? and id <> ?")
        .with(newer.arrival().region(), newer.arrival().department(), newer.id())
        .add(" and dataset = ? and scope = ?", newer.facts().dataset(), newer.facts().scope())
        .add(" and period is not distinct from cast(? as varchar)", newer.facts().period())
        .add(" and (snapshot_on is null or snapshot_on <= cast(? as date))")
        .with(newer.facts().snapshotOn())
        .update(connection);
  }

  /** Ends the waiting of one submission without taking it; tells whether it waited. */
  static boolean withdraw(Connection connection, long id, Message reason, Instant at)
      throws SQLException {
    return reject(reason, at).add(" and id = ?", id).update(connection) > 0;
  }

  private static Sql reject(Message reason, Instant at) {
    return Sql.of("update submission set state = ?, reason = ?, finished_at = ?,")
        .with(SubmissionState.REJECTED.code(), Json.write(reason), at)
        .add(" rows_accepted = 0, rows_duplicate = 0, rows_rejected = rows_read")
        .add(" where state = ?", SubmissionState.WAITING.code());
  }
}
