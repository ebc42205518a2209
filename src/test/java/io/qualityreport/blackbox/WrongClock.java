package io.qualityreport.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A machine's clock that is off, for a whole process: also for what asks the machine instead of the
 * pipeline's clock, such as Quartz. A small library in C that is preloaded; without a compiler and
 * Linux the tests that need it are left out.
 *
 * @param library the compiled library
 * @param off how far the clock is ahead; negative if it is behind
 */
record WrongClock(Path library, Duration off) {

  /** Compiles the library into a folder. */
  static Path compile(Path folder) throws IOException, InterruptedException {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "clocks are made wrong on Linux");
    Path source = folder.resolve("wrong-clock.c");
    try (InputStream in = WrongClock.class.getResourceAsStream("/clock/wrong-clock.c")) {
      Files.copy(Objects.requireNonNull(in), source);
    }
    Path library = folder.resolve("wrong-clock.so");
    Process compiler = compiler(source, library);
    String said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
    assertThat(compiler.waitFor()).as(said).isZero();
    return library;
  }

  private static Process compiler(Path source, Path library) {
    List<String> command =
        List.of("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl");
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException none) {
      return abort("there is no C compiler: " + none.getMessage());
    }
  }

  /** What a process must find in its environment. */
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(), "WRONG_CLOCK_SECONDS", String.valueOf(off.toSeconds()));
  }
}
