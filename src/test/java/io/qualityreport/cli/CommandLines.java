package io.qualityreport.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Command lines as documents show them. */
public final class CommandLines {
  private CommandLines() {}

  /**
   * Parses a command line without running it; a command's name alone only has to be one.
   *
   * @param words the program's name, then its arguments
   * @throws IllegalArgumentException if there is no such command
   * @throws CommandLine.ParameterException if there is no such option, or one is missing
   */
  public static void parse(String... words) {
    CommandLine line = Cli.line(new StoppedLauncher(), List.of());
    if (!line.getSubcommands().containsKey(words[1])) {
      throw new IllegalArgumentException("no command " + words[1]);
    }
    if (words.length > 2) {
      line.parseArgs(Arrays.copyOfRange(words, 1, words.length));
    }
  }
}
