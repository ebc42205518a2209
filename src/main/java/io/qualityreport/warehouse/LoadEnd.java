package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.SubmissionRows.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes into the ledger how a submission ended, within its transaction. */
final class LoadEnd {
  private final Connection connection;
  private final OpenSubmission open;
  private final LoadWriter writer;

  LoadEnd(Connection connection, LoadWriter writer) {
    this.connection = connection;
    this.open = writer.open();
    this.writer = writer;
  }

  /** Its rows stay: it takes its load number and the place of what it replaces. */
  Submission loaded(RowCounts counts, Instant finishedAt) throws SQLException {
    recordPeriods();
    Submission submission =
        SubmissionRows.finish(connection, open.id(), outcome(counts, finishedAt));
    if (replaces() && submission.loadNumber().isPresent()) {
      Supersession.record(connection, open);
    }
    WaitingRows.overtake(connection, submission, finishedAt);
    return submission;
  }

  /** As if it were loaded, for a look that is taken back. */
  void pretend(long loadNumber) throws SQLException {
    recordPeriods();
    Sql.of("update submission set state = ?, load_number = ? where id = ?")
        .with(SubmissionState.LOADED.code(), loadNumber, open.id())
        .update(connection);
  }

  /** Its rows are taken back until it is confirmed. */
  Submission waiting(Message reason, RowCounts counts, Instant finishedAt) throws SQLException {
    takeBack();
    Outcome outcome =
        new Outcome(
            SubmissionState.WAITING, Optional.of(reason), counts, OptionalLong.empty(), finishedAt);
    Submission submission = SubmissionRows.finish(connection, open.id(), outcome);
    WaitingRows.overtake(connection, submission, finishedAt);
    return submission;
  }

  /** Its rows are taken back. */
  Submission rejected(Message reason, long read, Instant finishedAt) throws SQLException {
    takeBack();
    Outcome outcome =
        new Outcome(
            SubmissionState.REJECTED,
            Optional.of(reason),
            new RowCounts(read, 0, read, 0),
            OptionalLong.empty(),
            finishedAt);
    return SubmissionRows.finish(connection, open.id(), outcome);
  }

  private Outcome outcome(RowCounts counts, Instant finishedAt) throws SQLException {
    if (counts.accepted() == 0 && counts.rejected() == 0 && counts.duplicate() > 0) {
      Message known = Message.of("warehouse.all-rows-known", "rows", counts.duplicate());
      return new Outcome(
          SubmissionState.DUPLICATE, Optional.of(known), counts, OptionalLong.empty(), finishedAt);
    }
    SubmissionState state =
        counts.rejected() > 0 ? SubmissionState.PARTLY_LOADED : SubmissionState.LOADED;
    return new Outcome(state, Optional.empty(), counts, loadNumber(counts), finishedAt);
  }

  private OptionalLong loadNumber(RowCounts counts) throws SQLException {
    boolean counted =
        counts.accepted() > 0 || (replaces() && Supersession.supersedes(connection, open));
    return counted ? OptionalLong.of(LoadCounter.next(connection)) : OptionalLong.empty();
  }

  /** The periods of its rows, and the one that the sheet as a whole speaks of. */
  private void recordPeriods() throws SQLException {
    for (Map.Entry<String, Long> period : writer.periods().entrySet()) {
      Insert.into("submission_period")
          .set("submission_id", open.id())
          .set("period", period.getKey())
          .set("row_count", period.getValue())
          .run(connection);
    }
    Sql.of("insert into submission_period (submission_id, period, row_count)")
        .add(" select s.id, s.period, 0 from submission s")
        .add(" where s.id = ? and s.period is not null", open.id())
        .add(" and not exists (select 1 from submission_period p")
        .add(" where p.submission_id = s.id and p.period = s.period)")
        .update(connection);
  }

  private void takeBack() throws SQLException {
    Sql.of("delete from " + open.table().name() + " r where ")
        .add(writer.dialect().places().ofSubmission("r", open.id()))
        .update(connection);
  }

  private boolean replaces() {
    return open.table().contract().mode() == Mode.REPLACE;
  }
}
