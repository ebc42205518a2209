package io.qualityreport.warehouse;

import io.qualityreport.text.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One sheet of one dropped file and what became of it: a row of the ledger.
 *
 * @param id number that people quote
 * @param arrival the file
 * @param facts what the sheet was recognized as
 * @param state what became of it
 * @param reason why, for a rejected or duplicate one; empty otherwise
 * @param counts where its rows went
 * @param loadNumber the warehouse's number for it, only if rows were accepted or superseded others
 * @param took time from taking up to commit
 * @param settled whether the file was removed from the drop folder and its receipt written
 */
public record Submission(
    long id,
    Arrival arrival,
    SheetFacts facts,
    SubmissionState state,
    Optional<Message> reason,
    RowCounts counts,
    OptionalLong loadNumber,
    Duration took,
    boolean settled) {

  /** The same submission with another arrival and other counts. */
  public Submission with(Arrival otherArrival, RowCounts otherCounts) {
    return new Submission(
        id, otherArrival, facts, state, reason, otherCounts, loadNumber, took, settled);
  }
}
