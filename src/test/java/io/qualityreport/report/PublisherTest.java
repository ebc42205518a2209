package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
  @TempDir Path home;

  private Path reports() {
    return home.resolve("reports");
  }

  static Map<String, byte[]> report(String text) {
    return Map.of(
        "index.html", text.getBytes(StandardCharsets.UTF_8),
        "sections/a.md", (text + " a").getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : PublicationPlace.filesIn(folder)) {
      contents.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return contents;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(reports())) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void publishesAndReplacesWholeFolders() throws IOException {
    Publisher publisher = new Publisher(reports());
    publisher.publish("2023", report("old"));
    Files.writeString(reports().resolve("2023/left-over.txt"), "of an older program");
    publisher.publish("2024", report("other"));
    publisher.publish("2023", report("new"));
    assertThat(contents(reports().resolve("2023")))
        .isEqualTo(Map.of("index.html", "new", "sections/a.md", "new a"));
    assertThat(contents(reports().resolve("2024"))).containsEntry("index.html", "other");
    assertThat(names()).containsExactly("2023", "2024");
  }

  @Test
  void leavesUnchangedFilesUntouched() throws IOException {
    Publisher publisher = new Publisher(reports());
    String hash = publisher.publish("2023", report("same"));
    Path index = reports().resolve("2023/index.html");
    FileTime past = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(index, past);
    Files.setLastModifiedTime(reports().resolve("2023"), past);
    Files.setLastModifiedTime(reports(), past);
    assertThat(publisher.publish("2023", report("same"))).isEqualTo(hash);
    assertThat(Files.getLastModifiedTime(index)).isEqualTo(past);
    assertThat(Files.getLastModifiedTime(reports().resolve("2023"))).isEqualTo(past);
    assertThat(Files.getLastModifiedTime(reports())).isEqualTo(past);
  }

  @Test
  void restoresWhatSomeoneChanged() throws IOException {
    Publisher publisher = new Publisher(reports());
    publisher.publish("2023", report("same"));
    Files.writeString(reports().resolve("2023/index.html"), "edited");
    publisher.publish("2023", report("same"));
    assertThat(contents(reports().resolve("2023"))).containsEntry("index.html", "same");
  }

  @Test
  void theHashSpeaksOfNamesAndContents() {
    byte[] a = {1};
    byte[] b = {2};
    assertThat(ContentHash.of(Map.of()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(
            Stream.of(
                    Map.of("a", a),
                    Map.of("a", b),
                    Map.of("b", a),
                    Map.of("a", a, "b", b),
                    Map.of("a", b, "b", a),
                    Map.of("ab", new byte[0]),
                    Map.of("a", "b".getBytes(StandardCharsets.UTF_8)))
                .map(ContentHash::of))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "/x",
        "a/../b",
        "a//b",
        "a/",
        "",
        ".hidden",
        "a/.b",
        "a\\b",
        "a:b",
        "表\n.html",
        "a b"
      })
  void refusesNamesThatLeadElsewhere(String name) {
    Publisher publisher = new Publisher(reports());
    assertThatThrownBy(() -> publisher.publish("2023", Map.of(name, new byte[0])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a relative path of letters, digits, . _ and -, found \"" + name + "\"");
    assertThat(reports()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "a/b", ".2023.ready", "a.old", "二〇二三"})
  void refusesFoldersThatLeadElsewhere(String folder) {
    Publisher publisher = new Publisher(reports());
    assertThatThrownBy(() -> publisher.publish(folder, report("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a folder's name of letters, digits, _ and -, found \"" + folder + "\"");
  }

  /** Folders on disk after a crash, and the report that recovery leaves; "" for none. */
  static Stream<Arguments> crashes() {
    String one = ".2023." + "1".repeat(32);
    String two = ".2023." + "2".repeat(32);
    return Stream.of(
        arguments("nothing was begun", List.of("2023=old"), "old"),
        arguments("while the first report was written", List.of(one + "/new=half"), ""),
        arguments("the first was written", List.of(one + "/new=new"), ""),
        arguments("while another was written", List.of("2023=old", one + "/new=half"), "old"),
        arguments("another was written", List.of("2023=old", one + "/new=new"), "old"),
        arguments("the old one was aside", List.of(one + "/old=old", one + "/new=new"), "old"),
        arguments("the new one was in place", List.of("2023=new", one + "/old=old"), "new"),
        arguments("while the old one was deleted", List.of("2023=new", one + "/old=half"), "new"),
        arguments("two were broken off", List.of(one + "/new=half", two + "/old=old"), "old"),
        arguments(
            "an earlier version was broken off",
            List.of("2023=old", ".2023.a7.writing=half", ".2023.ready=new", ".2023.old=older"),
            "old"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crashes")
  void recovers(String reason, List<String> folders, String left) throws IOException {
    for (String folder : folders) {
      String[] parts = folder.split("=", -1);
      Path path = reports().resolve(parts[0]);
      Files.createDirectories(path.resolve("sections"));
      Files.writeString(path.resolve("index.html"), parts[1]);
      if (!parts[1].equals("half")) {
        Files.writeString(path.resolve("sections/a.md"), parts[1] + " a");
      }
    }
    new Publisher(reports()).recover();
    new Publisher(reports()).recover();
    assertThat(names()).as(reason).isEqualTo(left.isEmpty() ? List.of() : List.of("2023"));
    if (!left.isEmpty()) {
      assertThat(contents(reports().resolve("2023")))
          .isEqualTo(Map.of("index.html", left, "sections/a.md", left + " a"));
    }
    new Publisher(reports()).publish("2023", report("next"));
    assertThat(contents(reports().resolve("2023"))).containsEntry("index.html", "next");
    assertThat(names()).containsExactly("2023");
  }

  /** It was asked in time, and held up before it did anything with the answer. */
  @Test
  void whoIsLatePutsNothingInPlace() throws IOException {
    Publisher successor = new Publisher(reports());
    successor.publish("2023", report("old"));
    Iterator<Runnable> answers =
        List.<Runnable>of(
                () -> successor.publish("2023", report("newer")),
                () -> {
                  throw new IllegalStateException("another one may publish");
                })
            .iterator();
    Publisher late = new Publisher(reports(), () -> answers.next().run());
    assertThatThrownBy(() -> late.publish("2023", report("late")))
        .hasMessage("another one may publish");
    assertThat(contents(reports().resolve("2023")))
        .isEqualTo(Map.of("index.html", "newer", "sections/a.md", "newer a"));
    assertThat(names()).containsExactly("2023");
  }

  @Test
  void recoversWhereNothingIs() {
    new Publisher(reports()).recover();
    assertThat(reports()).doesNotExist();
  }

  @Test
  void leavesForeignFilesAlone() throws IOException {
    Files.createDirectories(reports().resolve(".git"));
    Files.writeString(reports().resolve("说明.txt"), "x");
    new Publisher(reports()).recover();
    assertThat(names()).containsExactly(".git", "说明.txt");
  }
}
