package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTest {
  private static final List<String> DEPARTMENTS = List.of("forestry", "metrology");

  @TempDir private Path root;

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "forestry/a.csv, false, true, in a drop folder of one county",
    "654221/forestry/a.csv, true, false, in a drop folder of several",
    "a.csv, true, true, beside all folders",
    "fisheries/a.csv, true, true, a department that there is not",
    "654221/a.csv, true, true, beside the departments of a county",
    "654225/forestry/a.csv, true, true, a county that there is not",
    "654221/forestry/2023/a.csv, true, true, a folder inside a drop folder",
    "654221/forestry/回执/a.html, true, false, a receipt",
    "forestry/回执/a.html, false, true, a receipt of one county",
    "回执/a.html, true, true, receipts of no department",
    "说明.txt, false, false, a note",
    "654221/~$a.xlsx, false, false, what an office program leaves",
    "654221/.a.csv.part, false, false, a copy under way",
    ".trash/a.csv, false, false, a hidden folder",
  })
  void tellsWhatNoRouteTakes(String file, boolean ofOne, boolean ofSeveral, String reason)
      throws IOException {
    Path placed = root.resolve(file);
    Files.createDirectories(placed.getParent());
    Files.writeString(placed, "x");
    List<Untaken> found = List.of(new Untaken(placed, Untaken.Reason.MISPLACED));
    assertThat(new Inbox(root, List.of(), DEPARTMENTS).untaken())
        .as("of one county: %s", reason)
        .isEqualTo(ofOne ? found : List.of());
    assertThat(new Inbox(root, List.of("654224", "654221"), DEPARTMENTS).untaken())
        .as("of several counties: %s", reason)
        .isEqualTo(ofSeveral ? found : List.of());
  }

  @Test
  void whatIsNoFileInADropFolderIsTold() throws Exception {
    Path folder = Files.createDirectories(root.resolve("forestry"));
    Path empty = Files.createDirectory(folder.resolve("2023"));
    Path link = Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("/etc/hostname"));
    Path pipe = folder.resolve("b.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(new Inbox(root, List.of(), DEPARTMENTS).untaken())
        .containsExactly(
            new Untaken(empty, Untaken.Reason.FOLDER),
            new Untaken(link, Untaken.Reason.LINK),
            new Untaken(pipe, Untaken.Reason.SPECIAL));
  }

  @Test
  void aDropFolderMayBeALinkItself() throws IOException {
    Path share = Files.createDirectory(root.resolve("share"));
    Path inbox = Files.createDirectory(root.resolve("inbox"));
    Files.createSymbolicLink(inbox.resolve("forestry"), share);
    assertThat(new Inbox(inbox, List.of(), DEPARTMENTS).untaken()).isEmpty();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.csv"), "x");
    Path inbox = Files.createDirectory(root.resolve("inbox"));
    Path link = Files.createSymbolicLink(inbox.resolve("link"), elsewhere);
    assertThat(new Inbox(inbox, List.of(), DEPARTMENTS).untaken())
        .containsExactly(new Untaken(link, Untaken.Reason.LINK));
  }

  @Test
  void aRootThatIsNotThereHoldsNothing() {
    assertThat(new Inbox(root.resolve("none"), List.of(), DEPARTMENTS).untaken()).isEmpty();
  }
}
