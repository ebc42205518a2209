package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.blackbox.Installation.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, word for word and in its order, on the demonstration. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");
  private static final String PROGRAM = "target/qrp/bin/qrp ";
  private static final String HOME = " --home target/demo";

  /** Commands that find something in the sample year; all others are just done. */
  private static final Map<String, Integer> CODES = Map.of("nightly", 3);

  @TempDir private Path folder;

  @Test
  void theFirstCommandIsNearTheTopAndMakesTheDemonstration() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    String first = commands().get(0);
    assertThat(first).isEqualTo("mvn -q -DskipTests package && " + PROGRAM + "demo" + HOME);
    assertThat(lines.indexOf(first)).as("lines before the first command").isLessThan(20);
    assertThat(Demonstration.answer().code()).isZero();
  }

  @Test
  void theSecondCommandIsWhatTheBuildServerRuns() throws IOException {
    assertThat(commands().get(1)).isEqualTo("mvn verify");
    assertThat(Files.readAllLines(Path.of(".ci/run")))
        .last()
        .isEqualTo("exec mvn --batch-mode --no-transfer-progress verify");
  }

  @Test
  void allOthersDoWhatTheySay() throws IOException {
    Installation home = Demonstration.copy(folder.resolve("demo"));
    List<String> commands = commands().subList(2, commands().size());
    StringBuilder printed = new StringBuilder();
    for (String command : commands) {
      printed.append(command.startsWith("cp ") ? copy(home, command) : run(home, command).out());
    }
    assertThat(printed)
        .contains("special-equipment.xlsx", "duplicate", "equipment-declared", "metrology")
        .contains("inbox/health/模板/2023年度医疗援疆.xlsx")
        .contains("metrology.in_use_ratio,84.75,%,550,649,649,ok");
    assertThat(commands.stream().map(c -> c.split(" ", 3)[1]).collect(Collectors.toSet()))
        .as("commands that the README shows")
        .contains("intake", "check", "nightly", "figures", "findings", "submissions", "runs")
        .contains("explain", "status", "logs", "template");
  }

  private static Answer run(Installation home, String command) {
    assertThat(command).startsWith(PROGRAM).endsWith(HOME);
    String[] args =
        command.substring(PROGRAM.length(), command.length() - HOME.length()).split(" ", -1);
    return home.qrp(CODES.getOrDefault(args[0], 0), args);
  }

  private static String copy(Installation home, String command) throws IOException {
    String[] words = command.split(" ", -1);
    Path from = Path.of(words[1]);
    assertThat(words[2]).startsWith("target/demo/inbox/").endsWith("/");
    Path to = home.root().resolve(words[2].substring("target/demo/".length()));
    Files.copy(from, to.resolve(from.getFileName()));
    return "";
  }

  private static List<String> commands() throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .toList();
  }
}
