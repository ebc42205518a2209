package io.qualityreport.intake;

import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.time.Instant;
import java.util.List;

/**
 * One thing that happened, as the journal keeps it: a drop that was settled, or a submission that
 * waited and was decided by a command.
 *
 * @param kind what happened
 * @param order the submission number after or at which it has its place
 * @param arrival the file
 * @param submissions what became of its sheets, or of the one that was decided
 */
public record JournalEntry(Kind kind, long order, Arrival arrival, List<Line> submissions) {

  /** Copies the list. */
  public JournalEntry {
    submissions = List.copyOf(submissions);
  }

  /** What happened. */
  public enum Kind {
    /** A drop was settled, and this is how its sheets stood then. */
    DROP,
    /** A drop of before there was a journal: how its sheets stood when the journal began. */
    LEDGER,
    /** A submission that waited was confirmed by a command. */
    CONFIRM,
    /** A submission that waited was not taken, by a command. */
    WITHDRAW
  }

  /**
   * A submission.
   *
   * @param id its number
   * @param sheet the sheet's name
   * @param dataset the dataset, empty if the sheet is none's
   * @param state what became of it
   * @param counts where its rows went
   * @param loadNumber the number of its load, 0 if it has none
   * @param finishedAt when that was so
   */
  public record Line(
      long id,
      String sheet,
      String dataset,
      SubmissionState state,
      RowCounts counts,
      long loadNumber,
      Instant finishedAt) {

    /** How a submission stands. */
    static Line of(Submission s) {
      return new Line(
          s.id(),
          s.facts().sheet(),
          s.facts().dataset().orElse(""),
          s.state(),
          s.counts(),
          s.loadNumber().orElse(0),
          s.arrival().receivedAt().plus(s.took()));
    }

    /** How it stands in words that do not depend on when it was loaded. */
    String told() {
      return "%s %d/%d/%d/%d%s"
          .formatted(
              state.code(),
              counts.read(),
              counts.accepted(),
              counts.rejected(),
              counts.duplicate(),
              loadNumber > 0 ? " +" : "");
    }
  }

  /** Whether it is a drop rather than a decision. */
  boolean dropped() {
    return kind == Kind.DROP || kind == Kind.LEDGER;
  }
}
