package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that lies where no route looks is never taken and never passed over in silence. */
class MisplacedFilesTest {
  private static final Map<String, String> SETTINGS =
      Map.of("QRP_REGIONS", "654224:示例甲县, 654221:示例乙县", "QRP_PREFECTURE", "6542:示例地区");

  @TempDir private Path root;

  @Test
  void aFileInNoDropFolderIsToldAndNeverTaken() throws IOException {
    commands().qrp(0, "status");
    Path stray = Files.writeString(root.resolve("inbox/654221/stray.csv"), "x");
    Path unknown = Files.createDirectories(root.resolve("inbox/654225/forestry"));
    Path lost = Files.writeString(unknown.resolve("lost.csv"), "x");
    String told =
        "In no drop folder, so it is not taken: %s. Move it into a department's folder, not into one inside it, or delete it.";
    assertThat(commands().qrp(3, "intake", "--once").err())
        .contains(told.formatted(stray), told.formatted(lost));
    assertThat(commands().qrp(0, "status").out())
        .contains(told.formatted(stray), told.formatted(lost));
    assertThat(stray).exists();
    Files.delete(stray);
    Files.delete(lost);
    assertThat(commands().qrp(0, "status").out()).doesNotContain("In no drop folder");
  }

  @Test
  void theServiceTellsOfAMisplacedFileInTheLog() throws IOException {
    commands().qrp(0, "status");
    Path early = Files.writeString(root.resolve("inbox/654221/早了.csv"), "x");
    commands()
        .whileServing(
            () ->
                Installation.await(
                    "the log",
                    () -> !commands().qrp(0, "logs", "--route", "misplaced").out().isEmpty()));
    Files.delete(early);
    assertThat(commands().qrp(0, "logs", "--route", "misplaced").lines())
        .singleElement()
        .asString()
        .endsWith("file=\"654221/早了.csv\" state=misplaced expected=<region>/<department>/<file>");
  }

  private Installation commands() {
    return new Installation(root, SETTINGS);
  }
}
