package io.qualityreport.cli;

import io.qualityreport.ops.Home;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: what all commands share. */
@Command(
    name = "qrp",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      IntakeCommand.class,
      NightlyCommand.class,
      FiguresCommand.class,
      FindingsCommand.class,
      SubmissionsCommand.class,
      RunsCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      StatusCommand.class,
      LogsCommand.class,
    })
final class Qrp implements Runnable {
  private final Launcher launcher;
  private final List<String> args;

  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = ".",
      scope = ScopeType.INHERIT,
      descriptionKey = "home")
  private Path home;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      scope = ScopeType.INHERIT,
      descriptionKey = "lang")
  private Language language;

  Qrp(Launcher launcher, List<String> args) {
    this.launcher = launcher;
    this.args = List.copyOf(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), Message.of("cli.no-command").in(language));
  }

  Launcher launcher() {
    return launcher;
  }

  Home home() {
    return new Home(home);
  }

  Language language() {
    return language;
  }

  List<String> args() {
    return args;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Prints a message for the person who waits. */
  void say(String key, Object... namesAndValues) {
    err().println(Message.of(key, namesAndValues).in(language));
    err().flush();
  }
}
