package io.qualityreport.console;

import java.io.PrintWriter;
import java.util.List;

/** Runs a command line inside the service. */
@FunctionalInterface
public interface CommandRunner {

  /**
   * Runs a command.
   *
   * @param args arguments as typed
   * @param out where results go
   * @param err where progress and errors go
   * @return exit code
   */
  int run(List<String> args, PrintWriter out, PrintWriter err);
}
