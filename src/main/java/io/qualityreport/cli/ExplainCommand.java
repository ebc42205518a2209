package io.qualityreport.cli;

import io.qualityreport.ops.Operations;
import picocli.CommandLine.Command;

/** Walks from a figure to files, sheets and cells. */
@Command(name = "explain")
final class ExplainCommand extends HomeCommand {

  @Override
  int run(Operations operations) {
    throw new UnsupportedOperationException("helper F");
  }
}
