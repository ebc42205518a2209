package io.qualityreport.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The demonstration as {@code qrp demo} makes it: made once a process of tests, and copied for each
 * test class.
 */
final class Demonstration {
  /** Where it is made; processes of tests that run at the same time each have their own. */
  static final Path MADE =
      Path.of("target", "blackbox-demo", "of-process-" + System.getProperty("qrp.test.fork", "1"));

  private static final Installation.Answer ANSWER = new Installation(MADE, Map.of()).qrp(0, "demo");

  private Demonstration() {}

  /** What the command itself said. */
  static Installation.Answer answer() {
    return ANSWER;
  }

  /** An installation of its own, in a folder that does not exist yet. */
  static Installation copy(Path to) {
    try (Stream<Path> all = Files.walk(MADE)) {
      List<Path> paths = all.toList();
      for (Path path : paths) {
        Files.copy(path, to.resolve(MADE.relativize(path).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + MADE + " to " + to, e);
    }
    HomeDatabase.copy(MADE, to);
    return Installation.quick(to);
  }
}
