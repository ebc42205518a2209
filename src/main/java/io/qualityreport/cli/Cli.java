package io.qualityreport.cli;

import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: parses, runs, and turns what happened into an exit code. */
public final class Cli {
  private final Launcher launcher;

  /** Makes a command line over a program. */
  public Cli(Launcher launcher) {
    this.launcher = launcher;
  }

  /**
   * Runs one command.
   *
   * @param args arguments as typed
   * @param out where results go
   * @param err where progress and errors go
   * @return exit code
   */
  public int run(List<String> args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Qrp(launcher, args));
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setResourceBundle(help(language(args)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setExecutionExceptionHandler(Cli::failed);
    int code = line.execute(args.toArray(String[]::new));
    out.flush();
    err.flush();
    return code;
  }

  /** The language asked for, told before anything is parsed: help is printed by the parser. */
  static Language language(List<String> args) {
    int at = args.indexOf("--lang");
    boolean english =
        args.contains("--lang=en")
            || (at >= 0
                && List.of("en").equals(args.subList(at + 1, Math.min(at + 2, args.size()))));
    return english ? Language.EN : Language.ZH;
  }

  private static ResourceBundle help(Language language) {
    Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    return ResourceBundle.getBundle(
        "messages.help",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    Qrp qrp = (Qrp) line.getCommandSpec().root().userObject();
    if (e instanceof CommandFailure failure) {
      line.getErr().println(failure.explanation().in(qrp.language()));
    } else if (e instanceof OperationFailure failure) {
      line.getErr().println(failure.explanation().in(qrp.language()));
    } else {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      line.getErr().println(Message.of("cli.failed", "reason", reason).in(qrp.language()));
      org.slf4j.LoggerFactory.getLogger(Cli.class).error("command {} failed", qrp.args(), e);
    }
    return ExitCode.FAILED;
  }
}
