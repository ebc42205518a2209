package io.qualityreport.cli;

import io.qualityreport.text.Message;

/** A command that could not do its work, for a reason that the person at the keyboard can mend. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Message explanation;

  /** Makes the failure; the message says what was expected, what was found and what to do. */
  public CommandFailure(Message explanation) {
    super(explanation.key());
    this.explanation = explanation;
  }

  /** What to tell that person. */
  public Message explanation() {
    return explanation;
  }
}
