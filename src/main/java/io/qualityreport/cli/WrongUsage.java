package io.qualityreport.cli;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language what is wrong with the arguments and where help is. */
final class WrongUsage implements IParameterExceptionHandler {
  private final Language language;

  WrongUsage(Language language) {
    this.language = language;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    say(err, problem(wrong));
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      say(err, Message.of("cli.near-names", "names", names(unmatched.getSuggestions())));
    }
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
    say(err, Message.of("cli.see-help", "command", command));
    return ExitCode.USAGE;
  }

  private static Message problem(ParameterException wrong) {
    if (wrong instanceof WrongArgument argument) {
      return argument.explanation();
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return Message.of(
          "cli.unknown-argument", "found", String.join(" ", unmatched.getUnmatched()));
    }
    if (wrong instanceof MissingParameterException missing) {
      return Message.of(
          "cli.missing-argument",
          "names",
          names(missing.getMissing().stream().map(WrongUsage::name).toList()));
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return Message.of("cli.given-twice", "name", name(twice.getOverwritten()));
    }
    return wrong.getArgSpec() == null || wrong.getValue() == null
        ? Message.of("cli.wrong-usage", "reason", wrong.getMessage())
        : value(wrong.getArgSpec(), wrong.getValue());
  }

  private static Message value(ArgSpec argument, String found) {
    return Message.of(
        "cli.wrong-value",
        "name",
        name(argument),
        "found",
        found,
        "expected",
        argument.paramLabel(),
        "description",
        String.join(" ", argument.description()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String names(List<String> names) {
    return names.stream().limit(5).collect(Collectors.joining(", "));
  }

  private void say(PrintWriter err, Message message) {
    err.println(Printed.sentence(message, language));
  }
}
