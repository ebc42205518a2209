package io.qualityreport.cli;

import io.qualityreport.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An argument that names nothing that there is; wrong usage, like one that cannot be parsed. */
final class WrongArgument extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final transient Message explanation;

  WrongArgument(CommandLine line, Message explanation) {
    super(line, explanation.key());
    this.explanation = explanation;
  }

  Message explanation() {
    return explanation;
  }
}
