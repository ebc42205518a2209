package io.qualityreport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service of a home, whose process is killed and started again. Not thread-safe. */
final class Node {
  private static final int KILLED = 137;
  private final Map<String, String> settings;
  private final Path home;
  private final Path log;
  private Process process;
  private long startsBefore;

  /** Starts it. */
  Node(Map<String, String> settings, Path home, Path log) {
    this.settings = settings;
    this.home = home;
    this.log = log;
    this.process = start();
  }

  /** Waits until it takes files, and tells how long after its process began that is, in ms. */
  long awaitStarted() {
    CrashHome.await(
        "the service of " + log, () -> starts(log) > startsBefore || !process.isAlive());
    assertThat(process.isAlive()).as("node runs, see %s", log).isTrue();
    return Duration.between(process.info().startInstant().orElseThrow(), Instant.now()).toMillis();
  }

  private static long starts(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("service is started")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start() {
    startsBefore = Files.exists(log) ? starts(log) : 0;
    return Distribution.start(settings, log, List.of("run", "--home", home.toString()));
  }

  /** Ends it as a loss of power does, and starts it again after a while. */
  void kill(long millisAway) {
    assertThat(process.isAlive()).as("node still runs, see %s", log).isTrue();
    end(process.destroyForcibly());
    assertThat(process.exitValue()).isEqualTo(KILLED);
    CrashHome.pause(millisAway);
    process = start();
  }

  /** What its processes said so far. */
  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has it stand still for a while, as a virtual machine that is moved does. */
  void suspend(long millis) {
    signal("STOP");
    CrashHome.pause(millis);
    signal("CONT");
  }

  private void signal(String name) {
    try {
      end(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sees to it that no process outlives a test that failed. */
  void abandon() {
    process.destroyForcibly();
  }

  /** Ends it as it is meant to be ended. */
  void stop() {
    awaitStarted();
    process.destroy();
    end(process);
    assertThat(process.exitValue()).as("exit code, see %s", log).isZero();
  }

  private static void end(Process process) {
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("the process ends").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while a process ends", e);
    }
  }
}
