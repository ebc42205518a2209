package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that publishes without end is killed, again and again, at whatever it is doing. */
class PublisherCrashTest {
  private static final int FILES = 40;
  private static final int KILLS = 5;

  @TempDir Path home;

  /** The process that is killed: publishes reports of ever other contents. */
  static final class Publishing {
    private Publishing() {}

    public static void main(String[] args) {
      Publisher publisher = new Publisher(Path.of(args[0]));
      for (int number = 0; number < Integer.MAX_VALUE; number++) {
        publisher.publish("2023", report(number));
        System.out.println(number);
      }
    }
  }

  private static Map<String, byte[]> report(int number) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      files.put("figures/f" + i + ".html", ("report " + number).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  @Test
  void isNeverHalf() throws IOException, InterruptedException {
    int published = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Publishing.class.getName(),
                  home.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.inputReader().readLine()).as("it publishes").isEqualTo("0");
      published += readWhileItPublishes(TimeUnit.MILLISECONDS.toNanos(150L + 37L * kill));
      process.destroyForcibly().waitFor();
      new Publisher(home).recover();
      assertThat(reportIn(home.resolve("2023"))).startsWith("report ");
      try (var left = Files.list(home)) {
        assertThat(left.map(p -> p.getFileName().toString())).containsExactly("2023");
      }
    }
    assertThat(published).as("a reader found whole reports meanwhile").isPositive();
  }

  /** Reads without pause; a file that is there is never empty or cut short. */
  private int readWhileItPublishes(long nanos) throws IOException {
    int read = 0;
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      try {
        assertThat(Files.readString(home.resolve("2023/figures/f0.html"))).matches("report [0-9]+");
        read++;
      } catch (NoSuchFileException e) {
        // Between the old report and the new one there is none for an instant.
        Thread.onSpinWait();
      }
    }
    return read;
  }

  /** The one text that all files of the report hold. */
  private static String reportIn(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : PublicationPlace.filesIn(folder)) {
      texts.put(folder.relativize(file).toString(), Files.readString(file));
    }
    assertThat(texts).hasSize(FILES);
    assertThat(texts.values().stream().distinct()).hasSize(1);
    return texts.values().iterator().next();
  }
}
