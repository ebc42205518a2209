package io.qualityreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

class HelpTest {
  private static final List<String> COMMANDS =
      List.of(
          "demo",
          "run",
          "intake",
          "nightly",
          "figures",
          "findings",
          "submissions",
          "confirm",
          "reject",
          "runs",
          "explain",
          "check",
          "template",
          "status",
          "remind",
          "logs",
          "backup",
          "restore",
          "rebuild",
          "migrate-warehouse");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyCommandStandsInHelp(String lang) {
    Typed help = Typed.command(new StoppedLauncher(), "--help", "--lang", lang);
    assertThat(help).returns(0, Typed::code).returns("", Typed::err);
    assertThat(help.out().lines().map(String::strip).map(l -> l.split(" ", 2)[0]))
        .containsSubsequence(COMMANDS);
    assertThat(root(lang).getSubcommands().keySet()).containsExactlyElementsOf(COMMANDS);
  }

  static Stream<Arguments> commands() {
    return Stream.of("zh", "en")
        .flatMap(lang -> COMMANDS.stream().map(name -> Arguments.of(name, lang)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommandTeaches(String name, String lang) {
    CommandSpec spec = root(lang).getSubcommands().get(name).getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    assertThat(usage.header()).as("header").hasSize(1);
    assertThat(String.join("", usage.description())).as("description").hasSizeGreaterThan(40);
    assertThat(usage.exitCodeList()).as("exit codes").containsKeys("0", "1", "2");
    assertThat(usage.footer())
        .as("examples")
        .isNotEmpty()
        .allMatch(l -> l.startsWith("  qrp " + name) || l.startsWith("  qrp explain"));
    assertThat(spec.args()).as("arguments").allSatisfy(HelpTest::described);
    Typed help = Typed.command(new StoppedLauncher(), name, "--help", "--lang", lang);
    assertThat(help).returns(0, Typed::code).returns("", Typed::err);
    assertThat(help.out()).contains(usage.header()[0]).contains(usage.footer());
  }

  @Test
  void onlyCommandsThatRejectOrFindHaveExitCode3() {
    assertThat(
            root("en").getSubcommands().entrySet().stream()
                .filter(
                    e ->
                        e.getValue()
                            .getCommandSpec()
                            .usageMessage()
                            .exitCodeList()
                            .containsKey("3"))
                .map(Map.Entry::getKey))
        .containsExactly("intake", "nightly", "confirm", "reject", "check", "remind", "rebuild");
  }

  @Test
  void examplesAreCommandsThatCanBeParsed() {
    for (CommandLine command : root("zh").getSubcommands().values()) {
      for (String example : command.getCommandSpec().usageMessage().footer()) {
        String[] words = example.strip().split(" {3,}|>", 2)[0].strip().split(" ", -1);
        root("zh").parseArgs(Arrays.copyOfRange(words, 1, words.length));
      }
    }
  }

  private static void described(ArgSpec argument) {
    assertThat(argument.description()).as(argument.paramLabel()).hasSize(1);
    assertThat(argument.description()[0]).as(argument.paramLabel()).isNotBlank();
  }

  private static CommandLine root(String lang) {
    return Cli.line(new StoppedLauncher(), List.of("--lang", lang));
  }
}
