package io.qualityreport.warehouse;

import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads and settles what the ledger knows of submissions; loads write it, see {@link
 * SubmissionLoad}. Thread-safe.
 */
public interface SubmissionLedger {

  /** All submissions, oldest first; only those that touch a period if one is given. */
  List<Submission> list(Optional<String> period);

  /** The submission of that number. */
  Optional<Submission> find(long id);

  /**
   * The submissions already recorded for a drop that was not settled, for going on after a crash.
   */
  List<Submission> unsettled(String arrivalKey);

  /** The submissions of all drops that were not settled, oldest first. */
  List<Submission> unsettled();

  /**
   * The newest accepted submission (loaded or partly loaded) of a dataset in a region, and of
   * period and scope where given: the one that the same bytes would repeat.
   */
  Optional<Submission> newestAccepted(
      String region, String dataset, Optional<String> period, String scope);

  /**
   * The rejected submissions of a region that were recognized as some dataset and speak of a period
   * or do not say of which, oldest first.
   */
  List<Submission> rejected(String region, String period);

  /** What was wrong with a submission's rows, by row, at most so many. */
  List<Violation> violations(long submissionId, int limit);

  /** The submissions that wait for a confirmation, oldest first. */
  List<Submission> waiting();

  /** What a submission changes of what was in effect before, one line each; none if nothing. */
  List<Message> effects(long submissionId);

  /**
   * Ends the waiting of a submission without taking it: it is rejected.
   *
   * @return whether it waited
   */
  boolean withdraw(long submissionId, Message reason, Instant at);

  /** Records a submission that loads nothing (duplicate, or rejected before any row was read). */
  Submission record(
      Arrival arrival, SheetFacts facts, SubmissionState state, Message reason, Instant finishedAt);

  /** Marks a drop's submissions as receipted and removed from the drop folder. */
  void settle(String arrivalKey);

  /** The number of the newest submission, 0 if there is none. */
  long newest();

  /** The number of the newest load, 0 if none: the watermark of a run that starts now. */
  long newestLoad();

  /**
   * A mark of all that is recorded of counties: it changes whenever a submission is recorded or its
   * state or counts change.
   */
  String mark(List<String> counties);
}
