package io.qualityreport.bench;

import io.qualityreport.measure.MeasureRun;
import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Catalog;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Warehouse;
import io.qualityreport.warehouse.WarehouseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a night costs with many facts in one dataset and 200 figures over it, against one select
 * written by hand that computes the same: the figures alone, the whole night, a night after which
 * nothing changed, and one after a small correction of another dataset. Measured, never asserted.
 */
@Tag("bench")
class NightlyBench {
  private static final long ROWS = Long.getLong("bench.rows", 1_000_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int SUBMISSIONS = 12;
  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
  private static final Region COUNTY = new Region(FactsCatalog.REGION, "一县");

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void measuresNights() throws IOException, SQLException {
    String databases = System.getProperty("bench.databases", "h2,postgresql");
    if (databases.contains("postgresql")) {
      try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
        measure(
            "PostgreSQL",
            new WarehouseSettings(
                server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 4));
      }
    }
    if (databases.contains("h2")) {
      measure(
          "H2", new WarehouseSettings("jdbc:h2:file:" + folder.resolve("warehouse"), "sa", "", 4));
    }
    BenchTable.write("nightly", lines);
  }

  private void measure(String database, WarehouseSettings settings)
      throws IOException, SQLException {
    Path root = folder.resolve(database);
    Catalog catalog = Catalog.load(FactsCatalog.in(root.resolve("catalog")));
    try (Warehouse warehouse = Warehouse.open(settings, catalog.contracts())) {
      new Nights(database, root, catalog, warehouse).run();
    }
  }

  /** The nights over one warehouse. */
  private final class Nights {
    private final String database;
    private final Path reports;
    private final Catalog catalog;
    private final Warehouse warehouse;

    Nights(String database, Path root, Catalog catalog, Warehouse warehouse) {
      this.database = database;
      this.reports = root.resolve("reports");
      this.catalog = catalog;
      this.warehouse = warehouse;
    }

    void run() throws SQLException {
      FactRows rows = new FactRows(warehouse);
      long start = System.nanoTime();
      rows.facts(catalog.contracts().dataset(FactsCatalog.FACTS).orElseThrow(), ROWS, SUBMISSIONS);
      rows.visits(catalog.contracts().dataset(FactsCatalog.VISITS).orElseThrow(), 0, 1_000);
      System.err.printf("%s filled in %.1f s%n", database, (System.nanoTime() - start) / 1e9);
      analyze();
      Reading reading =
          new Reading(COUNTY.code(), "2023", warehouse.submissions().newestLoad(), DAY);
      HandWritten byHand = new HandWritten(catalog.figures(), catalog.contracts(), reading);
      List<Double> scans = new ArrayList<>();
      List<Double> measured = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        Timed<Map<String, BigDecimal>> hand =
            Timed.of("by hand", () -> byHand.run(warehouse.dataSource()));
        scans.add(hand.seconds());
        var figures =
            Timed.of(
                "measured",
                () ->
                    new MeasureRun(
                            catalog.figures(), catalog.contracts(), warehouse.effectiveRows())
                        .measure(reading));
        measured.add(figures.seconds());
        HandWritten.same(hand.result(), figures.result());
      }
      double scan = median(scans);
      line("figures, " + byHand.size() + " columns by hand", scan, median(measured), "1.5");
      double full = night();
      line("whole night, first", scan, full, "1.5");
      line("night, nothing changed", full, night(), "0.05");
      rows.visits(catalog.contracts().dataset(FactsCatalog.VISITS).orElseThrow(), 1_000, 1);
      line("night, other dataset corrected", full, night(), "-");
    }

    /** As autovacuum does some time after a large load. */
    private void analyze() throws SQLException {
      try (var connection = warehouse.dataSource().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(database.equals("H2") ? "analyze" : "vacuum analyze");
      }
    }

    private double night() throws SQLException {
      Clock clock = Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
      Aggregation aggregation =
          new Aggregation(catalog, warehouse, Regions.of(COUNTY), reports, clock);
      return Timed.of(
              "night",
              () ->
                  aggregation.run(
                      "2023",
                      Optional.of(DAY),
                      "bench",
                      step ->
                          System.err.printf("%d %s%n", System.currentTimeMillis() % 1000000, step)))
          .seconds();
    }

    private void line(String what, double baseline, double product, String wanted) {
      lines.add(
          "| %s: %s | %,d | %.2f s | %.2f s | %.3f | %s |"
              .formatted(database, what, ROWS, baseline, product, product / baseline, wanted));
      System.err.println(lines.get(lines.size() - 1));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** A result and how long it took. */
  private record Timed<T>(T result, double seconds) {

    /** Work that asks a database. */
    @FunctionalInterface
    interface Work<T> {
      T done() throws SQLException;
    }

    static <T> Timed<T> of(String what, Work<T> work) throws SQLException {
      long start = System.nanoTime();
      T result = work.done();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.err.printf("%s: %.2f s%n", what, seconds);
      return new Timed<>(result, seconds);
    }
  }
}
