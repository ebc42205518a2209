package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that tests use as people would. */
final class Programs {
  private static final List<String> MORE_PLACES = List.of("/usr/sbin", "/sbin", "/usr/local/sbin");

  private Programs() {}

  /** Whether a program is installed. */
  static boolean present(String name) {
    return find(name).isPresent();
  }

  /** Where a program is. */
  static String path(String name) {
    return find(name).orElseThrow(() -> new AssertionError("no program " + name)).toString();
  }

  /** Whether this process may do everything. */
  static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Runs a program that has to succeed; gives what it printed. */
  static String run(String input, List<String> command) {
    Ended ended = ended(input, command);
    assertThat(ended.code()).as("%s%n%s", command, ended.output()).isZero();
    return ended.output();
  }

  /** Runs a program, which may fail; gives what it printed, errors included. */
  static String output(String input, List<String> command) {
    return ended(input, command).output();
  }

  /** How a program is started: Chinese names stay what they are in whatever locale tests run. */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(path(command.get(0))), command.stream().skip(1)).toList());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectErrorStream(true);
  }

  private record Ended(int code, String output) {}

  private static Ended ended(String input, List<String> command) {
    try {
      Process process = builder(command).start();
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while " + command + " runs", e);
    }
  }

  private static Optional<Path> find(String name) {
    Stream<String> places =
        Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)),
            MORE_PLACES.stream());
    return places.map(p -> Path.of(p, name)).filter(Files::isExecutable).findFirst();
  }
}
