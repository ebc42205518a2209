package io.qualityreport.intake;

import io.qualityreport.warehouse.Submission;

/**
 * What became of one sheet of a drop. Bad data is a result, not an exception: whatever a file
 * holds, it ends in one of these.
 */
public sealed interface IntakeOutcome {

  /** The ledger's record of it. */
  Submission submission();

  /** Every row was taken. */
  record Loaded(Submission submission) implements IntakeOutcome {}

  /** Good rows were taken, bad ones are in quarantine. */
  record PartlyLoaded(Submission submission) implements IntakeOutcome {}

  /** The warehouse has this content already and nothing changed. */
  record Duplicate(Submission submission) implements IntakeOutcome {}

  /** Nothing was taken; the reason says why and what to do. */
  record Rejected(Submission submission) implements IntakeOutcome {}

  /** It would change more than its contract allows unasked; nothing changed yet. */
  record Waiting(Submission submission) implements IntakeOutcome {}

  /** The outcome that a submission's state stands for. */
  static IntakeOutcome of(Submission submission) {
    return switch (submission.state()) {
      case LOADED -> new Loaded(submission);
      case PARTLY_LOADED -> new PartlyLoaded(submission);
      case DUPLICATE -> new Duplicate(submission);
      case REJECTED -> new Rejected(submission);
      case WAITING -> new Waiting(submission);
    };
  }
}
