package io.qualityreport.cli;

import io.qualityreport.text.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: parses, runs, and turns what happened into an exit code. */
public final class Cli {
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
    Qrp qrp = new Qrp(launcher, args);
    CommandLine line = new CommandLine(qrp);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setResourceBundle(help(language));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(WIDTH);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setParameterExceptionHandler(new WrongUsage(language));
    line.setExecutionExceptionHandler((e, at, parsed) -> qrp.failed(e));
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
}
