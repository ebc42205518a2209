package io.qualityreport.decode;

import io.qualityreport.text.Message;

/** A file that cannot be read as what it is; the sender gets the message, nothing is retried. */
public final class DecodeException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Message message;

  /** Makes the exception; the message says what was expected, found, where, and what to do. */
  public DecodeException(Message message) {
    super(message.in(io.qualityreport.text.Language.EN));
    this.message = message;
  }

  /** What to tell the sender. */
  public Message explanation() {
    return message;
  }
}
