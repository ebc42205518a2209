package io.qualityreport.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What came of a command as a person types it.
 *
 * @param code exit code
 * @param out what it printed as its result
 * @param err what it told on the way
 */
record Typed(int code, String out, String err) {
  static Typed command(Launcher launcher, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = new Cli(launcher).run(List.of(args), new PrintWriter(out), new PrintWriter(err));
    return new Typed(code, out.toString(), err.toString());
  }
}
