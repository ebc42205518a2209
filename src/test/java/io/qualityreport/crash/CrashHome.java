package io.qualityreport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A home in which a story is told to processes of the program. */
final class CrashHome {
  private static final long PATIENCE_SECONDS = 400;
  private static final Instant FIRST_FILE = Instant.parse("2024-01-10T02:00:00Z");
  private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
  private static final String YEAR = "2023";

  private final Path root;
  private final Map<String, String> settings;
  private int dropped;

  /**
   * Makes a home.
   *
   * @param root its folder, whose parent exists
   * @param settings settings as environment variables, such as where the warehouse is
   */
  CrashHome(Path root, Map<String, String> settings) {
    this.root = root;
    this.settings = new HashMap<>(settings);
    this.settings.put("QRP_INTAKE_POLL_MILLIS", "50");
    this.settings.put("QRP_INTAKE_QUIET_MILLIS", "0");
    this.settings.put("QRP_PERIODS", YEAR);
    this.settings.putIfAbsent("QRP_NIGHTLY_CRON", "0/15 * * * * ?");
    qrp(0, "status");
  }

  Path root() {
    return root;
  }

  Path inbox() {
    return root.resolve("inbox");
  }

  /** Does something while services run, which then are ended as they are meant to be ended. */
  void serving(List<String> names, Consumer<List<Node>> work) {
    List<Node> nodes = names.stream().map(this::node).toList();
    try {
      work.accept(nodes);
      nodes.forEach(Node::stop);
    } finally {
      nodes.forEach(Node::abandon);
    }
  }

  private Node node(String name) {
    Map<String, String> own = new HashMap<>(settings);
    own.put("QRP_NODE", name);
    return new Node(own, root, root.resolveSibling(root.getFileName() + "-" + name + ".log"));
  }

  /** Drops a story wave by wave, each once the one before was taken. */
  void tell(Story story) {
    for (List<Drop> wave : story.waves()) {
      drop(wave);
      awaitTaken(wave);
    }
  }

  /** Drops files and does not wait. */
  void drop(List<Drop> drops) {
    for (Drop drop : drops) {
      drop.into(inbox(), FIRST_FILE.plusSeconds(dropped++));
    }
  }

  /** Waits until all of these files were taken. */
  void awaitTaken(List<Drop> drops) {
    await("the drops of " + drops.get(0).department(), () -> drops.stream().noneMatch(this::lies));
  }

  private boolean lies(Drop drop) {
    return Files.exists(inbox().resolve(drop.department()).resolve(drop.name()));
  }

  /** What the home holds, once no service runs; the report is made now, once more. */
  Ending ending() {
    qrp(3, "nightly", "--period", YEAR, "--as-of", YEAR + "-12-31");
    return new Ending(
        submissions(),
        Ending.receipts(inbox()),
        qrp(0, "figures", "--period", YEAR, "--format", "csv"),
        Ending.hashes(root.resolve("reports").resolve(YEAR)));
  }

  /** The ledger's lines without the time of receipt. */
  List<String> submissions() {
    return qrp(0, "submissions", "--format", "csv").stream()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .skip(1)
        .toList();
  }

  /** Both endings as of the same day: what is overdue depends on it. */
  static void assertSame(CrashHome disturbed, CrashHome undisturbed) {
    LocalDate day;
    Ending found;
    Ending expected;
    do {
      day = LocalDate.now(COUNTY);
      found = disturbed.ending();
      expected = undisturbed.ending();
    } while (!day.equals(LocalDate.now(COUNTY)));
    found.assertConserved();
    found.assertSameAs(expected);
  }

  /** Runs a command to its end and gives what it printed. */
  List<String> qrp(int expected, String... arguments) {
    Path out = root.resolveSibling(root.getFileName() + "-command.out");
    try {
      Files.deleteIfExists(out);
      List<String> all = new ArrayList<>(List.of(arguments));
      all.addAll(List.of("--home", root.toString(), "--lang", "en"));
      Process command = Distribution.start(settings, out, all);
      assertThat(command.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("%s", all).isTrue();
      List<String> lines = Files.exists(out) ? Files.readAllLines(out) : List.of();
      assertThat(command.exitValue()).as("%s%n%s", all, lines).isEqualTo(expected);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted during a command", e);
    }
  }

  /** Files that a process has left half written, below the home. */
  List<Path> halfWritten() {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> f.getFileName().toString().matches(".*\\.(part|tmp|writing)"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until something holds. */
  static void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long for %s", what).isLessThan(end);
      pause(20);
    }
  }

  /** Lets time pass. */
  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted in a pause", e);
    }
  }
}
