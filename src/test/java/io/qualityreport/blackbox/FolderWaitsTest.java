package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.intake.StableFileFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder whose file met broken infrastructure waits as a whole, in whatever order it is asked.
 */
class FolderWaitsTest {
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final SettableClock clock = new SettableClock(Instant.parse("2024-01-10T02:00:00Z"));
  private final StableFileFilter filter = new StableFileFilter(clock, QUIET);
  @TempDir private Path folder;
  private Path large;
  private Path correction;

  @BeforeEach
  void oneOfTwoFilesCouldNotBeTaken() throws IOException {
    large = Files.writeString(folder.resolve("大表.csv"), "a");
    correction = Files.writeString(folder.resolve("大表更正.csv"), "b");
    filter.accept(large);
    filter.accept(correction);
    clock.tick(QUIET);
    assertThat(filter.accept(large)).isTrue();
    filter.postpone(large, PAUSE, "deadlock");
  }

  @Test
  void nothingGoesBeforeTheFileThatItWaitsFor() {
    clock.tick(PAUSE.minusMillis(1));
    assertThat(filter.accept(large)).isFalse();
    clock.tick(Duration.ofMillis(1)); // within the same look into the folder
    assertThat(filter.accept(correction)).isFalse();

    assertThat(filter.accept(large)).isTrue();
    assertThat(filter.accept(correction)).isTrue();
  }

  @Test
  void aFileThatWentAwayHoldsNobodyUp() throws IOException {
    Files.delete(large);
    clock.tick(PAUSE);

    assertThat(filter.accept(correction)).isTrue();
  }

  @Test
  void otherFoldersDoNotWait() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("other")).resolve("表.csv");
    Files.writeString(elsewhere, "c");
    filter.accept(elsewhere);
    clock.tick(QUIET);

    assertThat(filter.accept(elsewhere)).isTrue();
  }
}
