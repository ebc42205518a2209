package io.qualityreport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Services are killed over and over, at any moment, while a year's files come and nights are
 * aggregated: what they leave is what a service leaves that nobody disturbed, and nobody had to
 * help. {@code -Dkill.stories} tells the year that often on each database, each time in another
 * order and with other moments; the counts go to {@code target/kill/counts.md}.
 */
class KillTest {
  private static final int STORIES = Integer.getInteger("kill.stories", 1);
  private static final long SEED = Long.getLong("kill.seed", 1);

  /** Not a temporary folder: what is in it when a test fails tells why. */
  private static final Path FOLDER = Path.of("target", "kill");

  /** One for each seed: what it holds must not depend on the database either. */
  private static final Map<Long, CrashHome> UNDISTURBED = new HashMap<>();

  @BeforeAll
  static void begin() throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(
        FOLDER.resolve("counts.md"),
        "| warehouse | nodes | seed | files | kills | report |%n| --- | --- | --- | --- | --- | --- |%n"
            .formatted());
  }

  @Test
  void embeddedWarehouse() throws IOException {
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      tell("H2", seed, Map.of(), List.of("one"));
    }
  }

  @Test
  void twoNodesOnOnePostgres() throws IOException {
    try (Postgres server = Postgres.start(FOLDER)) {
      for (long seed = SEED; seed < SEED + STORIES; seed++) {
        tell("PostgreSQL", seed, server.database(), List.of("one", "two"));
      }
    }
  }

  private static void tell(
      String warehouse, long seed, Map<String, String> settings, List<String> names)
      throws IOException {
    Story story = Story.sampleYear(seed);
    String place = warehouse + "-" + seed;
    CrashHome undisturbed = UNDISTURBED.computeIfAbsent(seed, s -> undisturbed(s, story));
    CrashHome disturbed = new CrashHome(FOLDER.resolve(place), settings);
    int[] kills = new int[1];
    disturbed.serving(
        names, nodes -> kills[0] = new Killer(seed, nodes).during(() -> disturbed.tell(story)));
    assertThat(kills[0]).isPositive();
    CrashHome.assertSame(disturbed, undisturbed);
    assertThat(disturbed.halfWritten()).isEmpty();
    int files = story.waves().stream().mapToInt(List::size).sum();
    Files.writeString(
        FOLDER.resolve("counts.md"),
        "| %s | %d | %d | %d | %d | same bytes |%n"
            .formatted(warehouse, names.size(), seed, files, kills[0]),
        StandardOpenOption.APPEND);
  }

  private static CrashHome undisturbed(long seed, Story story) {
    CrashHome home = new CrashHome(FOLDER.resolve("undisturbed-" + seed), Map.of());
    home.serving(List.of("one"), nodes -> home.tell(story));
    return home;
  }
}
