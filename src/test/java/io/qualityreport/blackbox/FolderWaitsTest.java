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
    look();
    filter.accept(large);
    filter.accept(correction);
    clock.tick(QUIET);
    look();
    assertThat(filter.accept(large)).isTrue();
    filter.postpone(large, PAUSE, "deadlock");
  }

  @Test
  void itsPauseDoesNotEndInTheMiddleOfALook() {
    clock.tick(PAUSE.minusMillis(1));
    look();
    assertThat(filter.accept(large)).isFalse();
    clock.tick(Duration.ofMillis(1));
    assertThat(filter.accept(correction)).isFalse();
  }

  @Test
  void afterItAllGoOnInOneLook() {
    clock.tick(PAUSE);
    look();
    assertThat(filter.accept(correction)).isTrue();
    assertThat(filter.accept(large)).isTrue();
  }

  @Test
  void filesFirstSeenInOneLookAreQuietInOneLook() throws IOException {
    Path newer = Files.writeString(folder.resolve("新.csv"), "d");
    Path older = Files.writeString(folder.resolve("旧.csv"), "c");
    clock.tick(PAUSE);
    look();
    filter.accept(newer);
    clock.tick(Duration.ofMillis(1));
    filter.accept(older);
    clock.tick(QUIET.minusMillis(1));
    look();
    assertThat(filter.accept(newer)).isTrue();
    assertThat(filter.accept(older)).isTrue();
  }

  @Test
  void aFileThatWentAwayHoldsNobodyUp() throws IOException {
    Files.delete(large);
    clock.tick(PAUSE);
    look();

    assertThat(filter.accept(correction)).isTrue();
  }

  private void look() {
    filter.look(folder);
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
