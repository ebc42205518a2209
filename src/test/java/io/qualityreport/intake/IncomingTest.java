package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed attempt to archive a file leaves. */
class IncomingTest {
  @TempDir private Path folder;

  @Test
  void theNextAttemptAtTheSameFileRemovesIt() throws IOException {
    Path root = Files.createDirectories(folder.resolve("archive"));
    Path drop = Files.writeString(folder.resolve("甲.csv"), "a,b");
    Path left = Incoming.part(root, drop.toString());
    Path underWay = Incoming.part(root, folder.resolve("乙.csv").toString());

    assertThat(new Archive(root).store(drop)).isPresent();

    assertThat(left).doesNotExist();
    assertThat(parts(root)).containsExactly(underWay);
  }

  private static List<Path> parts(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(f -> f.getFileName().toString().endsWith(".part")).toList();
    }
  }
}
