package io.qualityreport.cli;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Operations;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
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
      ConfirmCommand.class,
      RejectCommand.class,
      RunsCommand.class,
      ExplainCommand.class,
      CheckCommand.class,
      TemplateCommand.class,
      StatusCommand.class,
      RemindCommand.class,
      LogsCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RebuildCommand.class,
      MigrateWarehouseCommand.class,
    })
final class Qrp implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Qrp.class);

  private final Launcher launcher;
  private final List<String> args;
  private boolean entered;

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
    throw wrong(Message.of("cli.no-command"));
  }

  /**
   * Runs a command on the opened home. What goes wrong in it is logged while the home's log is
   * open.
   */
  int inHome(ToIntFunction<Operations> command) {
    entered = true;
    return launcher.execute(
        new Invocation(home(), args, out(), err()), operations -> logged(command, operations));
  }

  /** As {@link #inHome}, in a home where nobody else works meanwhile. */
  int alone(ToIntFunction<Operations> command) {
    entered = true;
    return launcher.alone(
        new Invocation(home(), args, out(), err()), operations -> logged(command, operations));
  }

  /**
   * As {@link #inHome}; a path that was typed is told to a running service as it is meant here, not
   * in the service's own folder.
   */
  int inHome(Path typed, ToIntFunction<Operations> command) {
    entered = true;
    List<String> absolute =
        args.stream()
            .map(a -> a.equals(typed.toString()) ? typed.toAbsolutePath().toString() : a)
            .toList();
    return launcher.execute(
        new Invocation(home(), absolute, out(), err()), operations -> logged(command, operations));
  }

  private int logged(ToIntFunction<Operations> command, Operations operations) {
    try {
      return command.applyAsInt(operations);
    } catch (OperationFailure | WrongArgument explained) {
      throw explained;
    } catch (RuntimeException unexpected) {
      LOG.error("command {} failed", args, unexpected);
      throw unexpected;
    }
  }

  /** Tells what went wrong, and where the whole of it is. */
  int failed(Exception e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    if (e instanceof OperationFailure failure) {
      say(failure.explanation());
    } else if (entered) {
      say("cli.failed", "reason", reason, "logs", home().logs());
    } else {
      say("cli.failed-outside", "reason", reason);
      e.printStackTrace(err());
    }
    return ExitCode.FAILED;
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

  /** Prints a message for the person who waits, on stderr. */
  void say(String key, Object... namesAndValues) {
    say(Message.of(key, namesAndValues));
  }

  void say(Message message) {
    err().println(Printed.sentence(message, language));
    err().flush();
  }

  /** Tells the person who waits what an aggregation does now. */
  void progress(Aggregation.Step step) {
    say("cli.step-" + step.name().toLowerCase(Locale.ROOT));
  }

  /** Prints a message as part of the result, on stdout. */
  void print(String key, Object... namesAndValues) {
    print(Message.of(key, namesAndValues));
  }

  void print(Message message) {
    out().println(Printed.sentence(message, language));
    out().flush();
  }

  /** An argument that cannot be used, to be thrown: the message says which it is and what to do. */
  WrongArgument wrong(Message explanation) {
    ParseResult parsed = spec.commandLine().getParseResult();
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    return new WrongArgument(command.commandSpec().commandLine(), explanation);
  }
}
