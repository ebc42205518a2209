package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that publishes without end stands still, again and again, at whatever it is doing.
 * Meanwhile another one takes over and publishes; that report stays when the first one goes on.
 */
class PublisherPausedTest {
  private static final int PAUSES = 80;
  private static final int FILES = 3;
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(6);

  @TempDir private Path folder;

  /** The process that stands still. It may publish while the file {@code may} has its turn. */
  static final class Publishing {
    private final Path may;
    private final Path reports;
    private int number;

    private Publishing(Path folder) {
      this.may = folder.resolve("may");
      this.reports = folder.resolve("reports");
    }

    public static void main(String[] args) throws IOException {
      Publishing publishing = new Publishing(Path.of(args[0]));
      String turn = "";
      for (int turns = 0; turns < PAUSES; ) {
        String now = publishing.turn();
        if (now.isEmpty() || now.equals(turn)) {
          LockSupport.parkNanos(100_000);
        } else {
          publishing.publish(now);
          turn = now;
          turns++;
        }
      }
    }

    private String turn() throws IOException {
      return Files.readString(may);
    }

    private void publish(String turn) {
      Publisher publisher = new Publisher(reports, () -> require(turn));
      try {
        while (true) {
          publisher.publish("2023", report("late " + number++));
          System.out.println("published in turn " + turn);
        }
      } catch (IllegalStateException over) {
        System.out.println(over.getMessage());
      }
    }

    private void require(String turn) {
      try {
        if (!turn().equals(turn)) {
          throw new IllegalStateException("over is turn " + turn);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Map<String, byte[]> report(String text) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      files.put("f" + i + ".html", text.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  @Test
  void whatAnotherPublishedMeanwhileStays() throws IOException, InterruptedException {
    Random random = new Random(4);
    may("");
    Process process = start();
    try (BufferedReader said = process.inputReader()) {
      for (int pause = 1; pause <= PAUSES; pause++) {
        may("turn-" + pause);
        await(said, "published in turn turn-" + pause);
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_NANOS));
        signal(process, "STOP");
        may("");
        new Publisher(reports()).publish("2023", report("newer " + pause));
        signal(process, "CONT");
        await(said, "over is turn turn-" + pause);
        assertStays("newer " + pause);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Publishing.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Path reports() {
    return folder.resolve("reports");
  }

  private void may(String turn) throws IOException {
    Path written = Files.writeString(folder.resolve("may.part"), turn);
    Files.move(written, folder.resolve("may"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void await(BufferedReader said, String line) throws IOException {
    String next = "";
    while (!line.equals(next)) {
      next = said.readLine();
      assertThat(next).as("the process goes on, to say: %s", line).isNotNull();
    }
  }

  private static void signal(Process process, String name)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private void assertStays(String text) throws IOException {
    List<Path> files = PublicationPlace.filesIn(reports().resolve("2023"));
    assertThat(files).hasSize(FILES);
    for (Path file : files) {
      assertThat(file).hasContent(text);
    }
    new Publisher(reports()).recover();
    try (var left = Files.list(reports())) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactly("2023");
    }
  }
}
