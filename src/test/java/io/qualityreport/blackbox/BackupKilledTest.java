package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qrp backup} as a process of its own that is killed when half of its work is done. */
class BackupKilledTest {
  @TempDir private Path folder;
  private Process backup;

  @AfterEach
  void end() {
    backup.destroyForcibly();
  }

  /**
   * One original is a pipe into which nobody writes: there the backup stands until it is killed.
   */
  @Test
  void itLeavesNothingThatPassesForABackupAndTheNextOneIsWhole() throws Exception {
    Installation home = Demonstration.copy(folder.resolve("demo"));
    Path backups = folder.resolve("backups");
    List<Path> originals = originals(home.root().resolve("data/archive"));
    Path original = originals.get(originals.size() / 2);
    Path aside = Files.move(original, folder.resolve("aside"));
    Programs.run("", List.of("mkfifo", original.toString()));

    backup = start(home.root(), backups);
    Path archive = backups.resolve("archive");
    Installation.await("half of the originals", () -> !originals(archive).isEmpty());
    Installation.pause(1_000);
    backup.destroyForcibly();
    assertThat(backup.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(backup.exitValue()).isEqualTo(137);

    assertThat(names(backups)).hasSize(2).contains("archive").anyMatch(n -> n.endsWith(".part"));
    Installation none = Installation.quick(folder.resolve("none"));
    assertThat(none.qrp(1, "restore", backups.toString()).err())
        .contains(backups + " is no backup: expected a finished one with manifest.json in it");
    assertThat(none.root()).doesNotExist();

    Files.delete(original);
    Files.move(aside, original);
    home.qrp(0, "backup", backups.toString());
    assertThat(names(backups)).hasSize(2).noneMatch(n -> n.endsWith(".part"));
    Installation restored = Installation.quick(folder.resolve("restored"));
    restored.qrp(0, "restore", backups.toString());
    assertThat(BackupTest.known(restored)).isEqualTo(BackupTest.known(home));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).toList();
    }
  }

  private static List<Path> originals(Path archive) {
    return Installation.files(archive).stream()
        .filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}"))
        .toList();
  }

  private Process start(Path home, Path backups) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "backup",
            backups.toString(),
            "--home",
            home.toString());
    builder.environment().putAll(HomeDatabase.variables(home));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
