package io.qualityreport.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the log, found again over the files of one process and of several. */
class LogSearchTest {
  private static final String DAY = "2024-01-10T";
  private static final LogSearch.Query ALL = query(Optional.empty(), OptionalLong.empty());

  @TempDir private Path root;

  @Test
  void aHomeOfOneServiceHasItsLinesAsTheyAre() throws IOException {
    log("data/logs/qrp.2024-01-10.10.log", line("10:00:02", "a", "third"));
    log("data/logs/qrp.2024-01-10.9.log", "a rest\n", line("10:00:01", "a", "second"));
    log("data/logs/qrp.2024-01-09.0.log", line("09:00:00", "a", "first"));
    log("data/logs/qrp.log", line("10:00:03", "", "last"), "\tat Some.place\n");
    log("data/logs/other.log", line("10:00:03", "", "other"));

    assertThat(found(ALL))
        .extracting(l -> l.replaceFirst(".* ", ""))
        .containsExactly("first", "second", "third", "last", "Some.place");
  }

  @Test
  void theLogsOfNodesAreReadAsOneInOrderOfTime() throws IOException {
    log("data/nodes/b/logs/qrp.log", line("10:00:02", "r", "two"), "\tat b\n");
    log(
        "data/nodes/a/logs/qrp.log",
        line("10:00:01", "r", "one"),
        "\tat a\n",
        line("10:00:04", "r", "four"));
    log("data/logs/qrp.log", line("10:00:03", "r", "three"));
    Files.createDirectories(root.resolve("data/nodes/c"));

    assertThat(found(ALL))
        .containsExactly(
            "a " + line("10:00:01", "r", "one").strip(),
            "a \tat a",
            "b " + line("10:00:02", "r", "two").strip(),
            "b \tat b",
            line("10:00:03", "r", "three").strip(),
            "a " + line("10:00:04", "r", "four").strip());
  }

  /** Times are compared, not their text: nodes may have other offsets. */
  @Test
  void offsetsCount() throws IOException {
    log("data/nodes/a/logs/qrp.log", "2024-01-10T10:00:00.000+08:00 INFO [r] early\n");
    log("data/nodes/b/logs/qrp.log", "2024-01-10T03:00:00.000+00:00 INFO [r] late\n");
    assertThat(found(ALL)).hasSize(2).first().asString().startsWith("a ");
  }

  @Test
  void routeSubmissionAndTimeAreLookedForInAllOfThem() throws IOException {
    log("data/nodes/a/logs/qrp.log", line("10:00:01", "r", "x submission=12"), "\tat a\n");
    log(
        "data/nodes/b/logs/qrp.log",
        line("10:00:02", "s", "y submission=12"),
        line("10:00:03", "r", "z submission=123"));

    assertThat(found(query(Optional.empty(), OptionalLong.of(12))))
        .hasSize(3)
        .last()
        .asString()
        .contains("y submission=12");
    assertThat(found(query(Optional.of("r"), OptionalLong.empty()))).hasSize(3);
    assertThat(
            found(
                new LogSearch.Query(
                    Optional.empty(),
                    OptionalLong.empty(),
                    Optional.of(Instant.parse(DAY + "02:00:03Z")))))
        .hasSize(1);
  }

  @Test
  void withoutALogThereIsNothing() {
    assertThat(found(ALL)).isEmpty();
  }

  private List<String> found(LogSearch.Query query) {
    List<String> lines = new ArrayList<>();
    new LogSearch(new Home(root)).find(query, lines::add);
    return lines;
  }

  private static LogSearch.Query query(Optional<String> route, OptionalLong submission) {
    return new LogSearch.Query(route, submission, Optional.empty());
  }

  private static String line(String time, String route, String text) {
    return DAY + time + ".000+08:00 INFO  [" + route + "] " + text + "\n";
  }

  private void log(String path, String... content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("", content));
  }
}
