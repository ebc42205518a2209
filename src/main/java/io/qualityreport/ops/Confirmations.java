package io.qualityreport.ops;

import io.qualityreport.intake.Inbox;
import io.qualityreport.intake.Intake;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import io.qualityreport.warehouse.Warehouse;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator decides of submissions that wait; the department is answered in its folder, and
 * the log says what was decided. Thread-safe.
 */
public final class Confirmations {
  private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);

  private final Warehouse warehouse;
  private final Intake intake;
  private final Inbox inbox;

  /**
   * Makes the decisions possible.
   *
   * @param inbox where the drop folders are
   */
  public Confirmations(Warehouse warehouse, Intake intake, Inbox inbox) {
    this.warehouse = warehouse;
    this.intake = intake;
    this.inbox = inbox;
  }

  /**
   * A submission that was decided.
   *
   * @param submission how it stands now
   * @param effects what it changes of what was there before, one line each
   */
  public record Decided(Submission submission, List<Message> effects) {

    /** Copies the lines. */
    public Decided {
      effects = List.copyOf(effects);
    }

    /** Whether all or some of it was taken. */
    public boolean taken() {
      return submission.state() == SubmissionState.LOADED
          || submission.state() == SubmissionState.PARTLY_LOADED;
    }
  }

  /** What waits, oldest first. */
  public List<Submission> waiting() {
    return warehouse.submissions().waiting();
  }

  /**
   * Takes a submission in that waits.
   *
   * @return empty if no submission of that number waits
   */
  public Optional<Decided> confirm(long id) {
    return intake.decisions().waiting(id).map(w -> decided(intake.decisions().confirm(w)));
  }

  /**
   * Ends the waiting of a submission without taking it.
   *
   * @return empty if no submission of that number waits
   */
  public Optional<Decided> reject(long id) {
    return intake.decisions().waiting(id).map(w -> decided(intake.decisions().withdraw(w)));
  }

  private Decided decided(Submission submission) {
    Decided decided = new Decided(submission, warehouse.submissions().effects(submission.id()));
    Arrival arrival = submission.arrival();
    LOG.info(
        "department={} sha256={} decided_by=command state={} submission={}",
        arrival.department(),
        arrival.sha256(),
        submission.state().code(),
        submission.id());
    intake.answer(
        inbox.folder(arrival.region(), arrival.department()),
        submission,
        Message.of(decided.taken() ? "intake.decided-confirmed" : "intake.decided-withdrawn"));
    return decided;
  }
}
