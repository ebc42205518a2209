package io.qualityreport.cli;

import io.qualityreport.ops.Home;
import java.io.PrintWriter;
import java.util.List;

/**
 * A command as it was typed.
 *
 * @param home the home it is for
 * @param args all arguments
 * @param out where results go
 * @param err where progress goes
 */
public record Invocation(Home home, List<String> args, PrintWriter out, PrintWriter err) {

  /** Copies the arguments. */
  public Invocation {
    args = List.copyOf(args);
  }
}
