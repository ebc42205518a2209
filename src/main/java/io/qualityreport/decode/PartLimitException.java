package io.qualityreport.decode;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.io.IOException;

/** A part of a workbook breaks a limit; travels through the XML parser that reads the part. */
final class PartLimitException extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient Message explanation;

  PartLimitException(Message explanation) {
    super(explanation.in(Language.EN));
    this.explanation = explanation;
  }

  Message explanation() {
    return explanation;
  }
}
