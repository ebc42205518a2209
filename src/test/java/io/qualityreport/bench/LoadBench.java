package io.qualityreport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a metrology export is taken in, from the drop to the receipt, against the bare ways to
 * get the same file into the same database: COPY on PostgreSQL, a JDBC batch insert on H2, a bare
 * read of a workbook. Each run is a process of 256 MB of heap with the collector that {@code
 * bin/qrp} chooses; product and baseline take turns. Measured, never asserted; the table goes to
 * {@code target/bench/load.md}. Sizes by {@code -Dbench.rows=…} and {@code -Dbench.rounds=…}, those
 * of the growth by {@code -Dbench.growth=10000,100000}; {@code -Dbench.charset=GB18030} as the
 * shipped sample is.
 */
@Tag("bench")
class LoadBench {
  private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
  private static final int BOOK_ROWS = Integer.getInteger("bench.bookRows", 100_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int WARM_ROWS = Integer.getInteger("bench.warmRows", 200_000);
  private static final int WARM_BOOKS = Integer.getInteger("bench.warmBooks", 12);
  private static final int WARM_FILES = Integer.getInteger("bench.warmFiles", 3);
  private static final Charset CHARSET =
      Charset.forName(System.getProperty("bench.charset", "UTF-8"));
  private static final String GROWTH = System.getProperty("bench.growth", "10000,100000");
  private static final String ONLY = System.getProperty("bench.only", "");

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();
  private int number;

  /** What one process measured. */
  private record Run(long nanos, long rows) {}

  /** Where a process finds an empty database. */
  @FunctionalInterface
  private interface Empty {
    String url() throws SQLException;
  }

  @Test
  void timesLoads() throws Exception {
    try (EmbeddedPostgres server = server()) {
      times("PostgreSQL", () -> schema(server), "COPY", "copy", 1.25);
    }
    times("H2", this::h2, "a batch insert", "batch", 1.0);
    report();
  }

  private void times(String database, Empty empty, String against, String baseline, double wanted)
      throws Exception {
    Sides sides = new Sides(empty, baseline, "product");
    if (asked(database.toLowerCase(Locale.ROOT))) {
      Path warm = InstrumentsFile.good(WARM_ROWS).text(file("warm.csv"), CHARSET);
      Path good = InstrumentsFile.good(ROWS).text(file(".csv"), CHARSET);
      Path bad = InstrumentsFile.bad(ROWS).text(file("_坏.csv"), CHARSET);
      pair(database + ", against " + against, sides, warm, good, wanted);
      Path both = InstrumentsFile.mixed(2 * WARM_ROWS).text(file("both.csv"), CHARSET);
      ratio(database + ", every row bad", empty, both, List.of(good, bad));
      grow(database + ", against " + against, sides, warm, wanted);
    }
    if (asked("xlsx")) {
      Path warm = InstrumentsFile.good(BOOK_ROWS).workbook(file("warm.xlsx"));
      Path book = InstrumentsFile.good(BOOK_ROWS).workbook(file(".xlsx"));
      Sides reading = new Sides(empty, "read", "product");
      pair("xlsx on " + database + ", against a bare read", reading, warm, book, 1.5);
    }
  }

  private static boolean asked(String what) {
    return ONLY.isEmpty() || ONLY.equals(what);
  }

  /** Two ways to load the same file. */
  private record Sides(Empty empty, String baseline, String product) {}

  private void pair(String what, Sides sides, Path warm, Path file, double wanted)
      throws Exception {
    List<Run> baselines = new ArrayList<>();
    List<Run> products = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      baselines.add(run(sides.baseline(), sides.empty().url(), warm, file));
      products.add(run(sides.product(), sides.empty().url(), warm, file));
    }
    line(what, baselines, products, wanted);
  }

  /** The same at other sizes. */
  private void grow(String what, Sides sides, Path warm, double wanted) throws Exception {
    for (String rows : GROWTH.split(",", -1)) {
      if (!rows.isEmpty()) {
        Path own = Files.createDirectories(folder.resolve("rows" + rows));
        Path file =
            InstrumentsFile.good(Integer.parseInt(rows))
                .text(own.resolve(InstrumentsFile.NAME + ".csv"), CHARSET);
        pair(what, sides, warm, file, wanted);
        Files.delete(file);
      }
    }
  }

  private void ratio(String what, Empty empty, Path warm, List<Path> goodAndBad) throws Exception {
    List<Run> good = new ArrayList<>();
    List<Run> bad = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      good.add(run("product", empty.url(), warm, goodAndBad.get(0)));
      bad.add(run("product", empty.url(), warm, goodAndBad.get(1)));
    }
    line(what, good, bad, 2);
  }

  private void line(String what, List<Run> baselines, List<Run> products, double wanted) {
    assertThat(products).allSatisfy(p -> assertThat(p.rows()).isEqualTo(baselines.get(0).rows()));
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < baselines.size(); i++) {
      ratios.add((double) products.get(i).nanos() / baselines.get(i).nanos());
    }
    double ratio = ratios.stream().sorted().toList().get(ratios.size() / 2);
    lines.add(
        "| %s | %,d rows | %.2f s | %.2f s | %.2f | ≤ %.2f |"
            .formatted(
                what, baselines.get(0).rows(), median(baselines), median(products), ratio, wanted));
    System.out.println(lines.get(lines.size() - 1) + " " + ratios);
  }

  private static double median(List<Run> runs) {
    return runs.stream().mapToLong(Run::nanos).sorted().toArray()[runs.size() / 2] / 1e9;
  }

  private Run run(String what, String url, Path warm, Path file) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home" + number++));
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseParallelGC"));
    boolean book = warm.toString().endsWith(".xlsx");
    command.add("-Dbench.warmFiles=" + (book ? WARM_BOOKS : WARM_FILES));
    Stream.of(System.getProperty("bench.jvm", "").split(" ", -1))
        .filter(o -> !o.isEmpty())
        .forEach(command::add);
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LoadProcess.class.getName(), what, url, CHARSET.name()));
    command.addAll(List.of(warm.toString(), file.toString(), home.toString()));
    Path output = home.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    settle();
    int exit = builder.start().waitFor();
    String printed = Files.readString(output);
    assertThat(exit).as(printed).isZero();
    String[] took =
        printed.lines().filter(l -> l.startsWith("took ")).findFirst().orElseThrow().split(" ", -1);
    clear(home);
    return new Run(Long.parseLong(took[1]), Long.parseLong(took[2]));
  }

  /**
   * What runs before have yet to write does not disturb the next, where there is such a command.
   */
  private static void settle() throws InterruptedException {
    try {
      new ProcessBuilder("sync").start().waitFor();
    } catch (IOException notHere) {
      return;
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Path file(String end) {
    return folder.resolve(InstrumentsFile.NAME + end);
  }

  private String h2() {
    return "jdbc:h2:file:" + folder.resolve("home" + number).resolve("warehouse");
  }

  private static EmbeddedPostgres server() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(Files.createTempDirectory("postgres"))
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_wal_size", "8GB")
        .start();
  }

  /** A schema of its own; those before it are gone and on the disk is what there is. */
  private String schema(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (number > 0) {
        statement.execute("drop schema if exists bench_" + (number - 1) + " cascade");
      }
      statement.execute("create schema bench_" + number);
      statement.execute("checkpoint");
    }
    return server.getJdbcUrl("postgres", "postgres") + "&currentSchema=bench_" + number;
  }

  private static void clear(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void report() throws IOException {
    BenchTable.write("load", lines);
  }
}
