package io.qualityreport.warehouse;

import io.qualityreport.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One submission on its way into the warehouse: good rows, quarantine and ledger in one
 * transaction. Not thread-safe. Closing without {@link #commit} or {@link #reject} rolls everything
 * back.
 */
public interface SubmissionLoad extends RowSink, AutoCloseable {

  /** The submission's number; asking for it or adding a row reserves it. */
  long submissionId();

  /**
   * Finds rows that repeat a primary key or a unique value within the submission (equal rows count
   * as duplicate, others go to quarantine), and for {@code append} the rows that the warehouse
   * already has (duplicate) or that correct an earlier one. To be called once after the last row.
   *
   * @return the counts if it were committed now, and how many rows correct earlier ones
   */
  Settlement settleKeys();

  /**
   * What it changes of what was in effect before; empty where nothing was there that it could
   * change. To be called once keys are settled.
   */
  Optional<Correction> correction();

  /**
   * Looks at the warehouse as if this load were in effect, and takes that back; to be called once
   * keys are settled.
   *
   * @param look gets the rows in effect for as long as it runs
   * @throws RuntimeException what the look throws; the load can go on
   */
  <T> T preview(Function<Preview, T> look);

  /** Keeps what it changes in the ledger, one line each, written when the submission ends. */
  void effects(List<Message> lines);

  /** Commits with a new load number; state is loaded, or partly loaded where rows were refused. */
  Submission commit(Instant finishedAt);

  /**
   * Takes all rows back, keeps quarantine and reasons, and commits the submission as rejected: read
   * = rejected.
   */
  Submission reject(Message reason, Instant finishedAt);

  /**
   * Takes all rows back, keeps quarantine and reasons, and commits the submission as waiting: its
   * counts are those that it would have.
   */
  Submission await(Message reason, Instant finishedAt);

  @Override
  void close();

  /**
   * The result of {@link #settleKeys}.
   *
   * @param counts where the rows went
   * @param corrections accepted rows that correct an earlier submission's
   */
  record Settlement(RowCounts counts, long corrections) {}
}
