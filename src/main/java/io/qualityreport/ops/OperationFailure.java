package io.qualityreport.ops;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;

/** Something that could not be done, for a reason that an operator can mend. */
public final class OperationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Message explanation;

  /** Makes the failure; the message says what was expected, what was found and what to do. */
  public OperationFailure(Message explanation) {
    super(explanation.in(Language.EN));
    this.explanation = explanation;
  }

  /** What to tell the operator. */
  public Message explanation() {
    return explanation;
  }
}
