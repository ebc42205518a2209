package io.qualityreport.cli;

import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** The command line: parses, runs, and turns what happened into an exit code. */
public final class Cli {
  private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
  private static final int WIDTH = 100;

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
    CommandLine line = line(launcher, args);
    line.setOut(out);
    line.setErr(err);
    int code = line.execute(args.toArray(String[]::new));
    out.flush();
    err.flush();
    return code;
  }

  static CommandLine line(Launcher launcher, List<String> args) {
    Language language = language(args);
    CommandLine line = new CommandLine(new Qrp(launcher, args));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setResourceBundle(help(language));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(WIDTH);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setParameterExceptionHandler(new WrongUsage(language));
    line.setExecutionExceptionHandler(Cli::failed);
    return line;
  }

  /** The language asked for, told before anything is parsed: help is printed by the parser. */
  private static Language language(List<String> args) {
    int at = args.lastIndexOf("--lang");
    String asked = at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "";
    boolean english =
        asked.equalsIgnoreCase("en") || args.stream().anyMatch("--lang=en"::equalsIgnoreCase);
    return english ? Language.EN : Language.ZH;
  }

  private static ResourceBundle help(Language language) {
    Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    return ResourceBundle.getBundle(
        "messages.help",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static int failed(Exception e, CommandLine line, ParseResult parsed) {
    Qrp qrp = (Qrp) line.getCommandSpec().root().userObject();
    if (e instanceof CommandFailure failure) {
      qrp.say(failure.explanation());
    } else if (e instanceof OperationFailure failure) {
      qrp.say(failure.explanation());
    } else {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      qrp.say("cli.failed", "reason", reason, "logs", qrp.home().logs());
      LOG.error("command {} failed", qrp.args(), e);
    }
    return ExitCode.FAILED;
  }
}
