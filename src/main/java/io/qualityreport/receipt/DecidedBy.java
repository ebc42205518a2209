package io.qualityreport.receipt;

import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Submission;
import java.util.Optional;

/** Tells files that decide of others, such as 确认-12.txt, from those with data. */
final class DecidedBy {
  private static final String DECISION = "intake.decision-";

  private DecidedBy() {}

  /** Whether it is a file that decides, or was to decide, of another submission. */
  static boolean file(Submission submission) {
    return reason(submission).startsWith(DECISION);
  }

  /**
   * The verdict that the decision is, where it took effect: not the data were taken, but it was.
   */
  static Optional<String> verdict(Submission submission) {
    return switch (reason(submission)) {
      case DECISION + "confirmed" -> Optional.of("confirmed");
      case DECISION + "withdrawn" -> Optional.of("withdrawn");
      default -> Optional.empty();
    };
  }

  private static String reason(Submission submission) {
    return submission.reason().map(Message::key).orElse("");
  }
}
