package io.qualityreport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeFolderTest {
  @TempDir private Path folder;

  @Test
  void anEmptyFolderIsFilledWithTheShippedRoutesNotesAndSettings() throws IOException {
    Home home = new Home(folder.resolve("县 质量&报告 +#1"));
    HomeFolder.prepare(home);
    HomeFolder.dropFolders(home, Regions.of(new Region("654224", "托里县")));
    assertThat(files(home.routes())).isEqualTo(files(Path.of("routes")));
    assertThat(files(home.inbox())).isEqualTo(files(Path.of("inbox")));
    assertThat(home.settings()).exists();
    assertThat(Files.isDirectory(home.data())).isTrue();
  }

  @Test
  void everyCountyOfSeveralHasItsOwnDropFolders() throws IOException {
    Home home = new Home(folder.resolve("home"));
    HomeFolder.prepare(home);
    HomeFolder.dropFolders(
        home,
        new Regions(
            List.of(new Region("654224", "示例甲县"), new Region("654221", "示例乙县")),
            Optional.of(new Region("6542", "示例地区"))));
    assertThat(HomeFolder.names(home.inbox())).containsExactly("654221", "654224");
    assertThat(files(home.inbox().resolve("654221"))).isEqualTo(files(Path.of("inbox")));
    assertThat(files(home.inbox().resolve("654224"))).isEqualTo(files(Path.of("inbox")));
  }

  @Test
  void whatIsThereIsNeverTouched() throws IOException {
    Home home = new Home(folder);
    HomeFolder.prepare(home);
    Files.delete(home.routes().resolve("metrology.camel.yaml"));
    Files.writeString(home.settings(), "qrp.region = 650100\n");
    HomeFolder.prepare(home);
    assertThat(home.routes().resolve("metrology.camel.yaml")).doesNotExist();
    assertThat(home.settings()).hasContent("qrp.region = 650100");
  }

  @Test
  void aFolderWithSomethingElseIsNoHome() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    assertThat(refusal(folder))
        .isEqualTo(
            folder
                + " is no home: expected an empty folder or one with config, routes or inbox in"
                + " it, found \"letter.txt\". Name a folder with --home.");
    assertThat(HomeFolder.names(folder)).containsExactly("letter.txt");
  }

  @Test
  void aFileIsNoHome() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "dear");
    assertThat(refusal(file))
        .isEqualTo(file + " should be a folder but is a file. Name a folder with --home.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;INIT=x", "a?delete=true", "a{{b}}", "100%", "${user.home}"})
  void aPathThatIsMoreThanANameIsRefused(String name) {
    Path home = folder.resolve(name);
    assertThat(refusal(home))
        .isEqualTo(
            "The path of a home must not hold a semicolon, a question mark, a percent sign or"
                + " an opening brace: "
                + home
                + ". Choose another place.");
    assertThat(home).doesNotExist();
  }

  private static String refusal(Path folder) {
    return catchThrowableOfType(OperationFailure.class, () -> HomeFolder.prepare(new Home(folder)))
        .explanation()
        .in(Language.EN);
  }

  private static List<String> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString())
          .sorted()
          .toList();
    }
  }
}
