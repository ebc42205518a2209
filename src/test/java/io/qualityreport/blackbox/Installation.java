package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.app.Program;
import io.qualityreport.cli.Cli;
import io.qualityreport.cli.Invocation;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.Operations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A home in a temporary folder, used as people use it: the program's own commands, files dropped
 * into folders, and the routes as they are shipped.
 */
final class Installation {
  private static final long PATIENCE_SECONDS = 180;
  private final Path root;
  private final Map<String, String> environment;
  private final Clock clock;

  /**
   * Makes an installation.
   *
   * @param root its folder, made by the first command
   * @param environment settings as environment variables
   */
  Installation(Path root, Map<String, String> environment) {
    this(root, environment, Clock.systemUTC());
  }

  /** Makes an installation that goes by a clock of its own. */
  Installation(Path root, Map<String, String> environment, Clock clock) {
    this(root, environment, HomeDatabase.variables(root), clock);
  }

  private Installation(
      Path root, Map<String, String> environment, Map<String, String> database, Clock clock) {
    this.root = root;
    this.environment = new HashMap<>(database);
    this.environment.putAll(environment);
    this.clock = clock;
  }

  /** An installation whose settings file says where its warehouse is, whatever the tests run on. */
  static Installation bySettings(Path root, Map<String, String> environment) {
    return new Installation(root, environment, Map.of(), Clock.systemUTC());
  }

  /** An installation that takes files at once: the tests drop whole files. */
  static Installation quick(Path root) {
    return new Installation(
        root, Map.of("QRP_INTAKE_POLL_MILLIS", "50", "QRP_INTAKE_QUIET_MILLIS", "0"));
  }

  /**
   * What a command gave.
   *
   * @param code exit code
   * @param out its results
   * @param err its progress and errors
   */
  record Answer(int code, String out, String err) {

    /** The lines of the results. */
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Path root() {
    return root;
  }

  Path inbox(String department) {
    return root.resolve("inbox").resolve(department);
  }

  /** Runs a command in English, which fails the test if the exit code is another. */
  Answer qrp(int expected, String... args) {
    Answer answer = run(args);
    assertThat(answer.code())
        .as("%s%n%s%n%s", List.of(args), answer.out(), answer.err())
        .isEqualTo(expected);
    return answer;
  }

  private Answer run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--home", root.toString(), "--lang", "en"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Cli cli = new Cli(new Program(clock, environment));
    int code = cli.run(all, new PrintWriter(out), new PrintWriter(err));
    return new Answer(code, out.toString(), err.toString());
  }

  /** Opens the home as a command does, works in it and closes it again. */
  void open(Consumer<Operations> work) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    new Program(clock, environment)
        .execute(
            new Invocation(new Home(root), List.of("test"), nowhere, nowhere),
            operations -> {
              work.accept(operations);
              return 0;
            });
  }

  /** A running service. */
  record Service(Thread thread, CompletableFuture<Answer> answer) {

    /** Has it stop, as SIGTERM does, and gives what it said. */
    Answer stop() {
      thread.interrupt();
      return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  /** Starts the service; returns once it takes commands. */
  Service serve() {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> answer.complete(run("run")), "service");
    thread.start();
    await("the service", () -> answer.isDone() || Files.exists(root.resolve("data/service.json")));
    assertThat(answer).as("the service ended: %s", answer).isNotDone();
    return new Service(thread, answer);
  }

  /** What is done while a service runs. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /** Does something while a service runs, and stops it. */
  void whileServing(Work work) {
    Service service = serve();
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      service.stop();
    }
  }

  /** Puts a whole file into a department's drop folder. */
  Path drop(String department, String name, byte[] content) {
    try {
      Path folder = Files.createDirectories(inbox(department));
      Path part = Files.write(folder.resolve("." + name + ".part"), content);
      return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path drop(String department, String name, String content) {
    return drop(department, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The receipts of a department, by name. */
  List<Path> receipts(String department) {
    return files(inbox(department).resolve("回执"));
  }

  /** What became of each drop so far, as {@code file,state,accepted}. */
  List<String> outcomes() {
    return qrp(0, "submissions", "--format", "csv").lines().stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(c -> c[3] + "," + c[4] + "," + c[6])
        .toList();
  }

  /** Lets time pass, where it is a program outside that takes its time. */
  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted in a pause", e);
    }
  }

  /** All files in a folder and below, sorted, but for those that go away in the meantime. */
  static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw failure;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** Waits until something holds; fails the test if it does not in three minutes. */
  static void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long for %s", what).isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while waiting for " + what, e);
      }
    }
  }
}
