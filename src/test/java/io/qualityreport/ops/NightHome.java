package io.qualityreport.ops;

import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.TestWarehouse;
import io.qualityreport.ops.Aggregation.Step;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import io.qualityreport.warehouse.SubmissionState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One home: a warehouse and its reports. */
final class NightHome implements AutoCloseable {
  private final TestWarehouse warehouse;
  private final Contracts contracts;
  private final Path reports;
  private final boolean full;

  NightHome(Path root, Contracts contracts, boolean full) {
    this.warehouse = new TestWarehouse(root, contracts);
    this.contracts = contracts;
    this.reports = root.resolve("reports");
    this.full = full;
  }

  TestWarehouse warehouse() {
    return warehouse;
  }

  /** Aggregates and counts the steps. */
  Map<Step, Integer> night(Catalog catalog, LocalDate today, LocalDate asOf) {
    Clock clock =
        Clock.fixed(today.atStartOfDay().toInstant(java.time.ZoneOffset.UTC), ZoneId.of("UTC"));
    Map<Step, Integer> steps = new EnumMap<>(Step.class);
    new Aggregation(catalog, warehouse.warehouse(), NightHistoryTest.REGIONS, reports, clock)
        .run(
            new Aggregation.Order(
                NightHistoryTest.REGIONS.all(), "2023", Optional.of(asOf), "test", full),
            step -> steps.merge(step, 1, Integer::sum));
    return steps;
  }

  /** All published files as text. */
  Map<String, String> report() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var found = Files.walk(reports)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = reports.relativize(file).toString();
        files.put(
            name,
            name.endsWith(".docx")
                ? HexFormat.of().formatHex(bytes)
                : new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** What the ledger keeps of the newest run of each region. */
  List<Object> stored() {
    List<Object> stored = new ArrayList<>();
    for (Region region : NightHistoryTest.REGIONS.all()) {
      var run = warehouse.warehouse().runs().newestComplete(region.code(), "2023").orElseThrow();
      stored.add(run.reportHash());
      stored.add(warehouse.warehouse().runs().figures(run.id()));
      stored.add(warehouse.warehouse().runs().findings(run.id()));
    }
    return stored;
  }

  /** A snapshot that is not taken in, for now or for good. */
  void keptBack(String county, boolean waits) {
    begin(
        county,
        load -> {
          Message reason = Message.of("warehouse.overtaken", "submission", 1, "file", "x");
          if (waits) {
            load.await(reason, NightHistoryTest.NOON);
          } else {
            load.reject(reason, NightHistoryTest.NOON);
          }
        });
  }

  private void begin(String county, Consumer<SubmissionLoad> work) {
    var dataset = contracts.dataset("herds").orElseThrow();
    Arrival arrival =
        new Arrival(county, "works", "存栏.xlsx", "cd34", 10, "key", "intake", NightHistoryTest.NOON);
    SheetFacts facts =
        new SheetFacts(
            Optional.of("herds"),
            "",
            "xlsx",
            Optional.empty(),
            new HeaderMap(Map.of("township", 0)),
            Optional.of("2023"),
            "",
            Optional.of(LocalDate.of(2023, 12, 31)));
    try (SubmissionLoad load = warehouse.warehouse().begin(arrival, facts, dataset)) {
      load.accept(2, "2023", TestWarehouse.values(dataset, "township=丁; head=5"));
      load.settleKeys();
      work.accept(load);
    }
  }

  /** The oldest that waits is not taken. */
  void withdraw() {
    warehouse.warehouse().submissions().waiting().stream()
        .filter(s -> s.state() == SubmissionState.WAITING)
        .map(Submission::id)
        .findFirst()
        .ifPresent(
            id ->
                warehouse
                    .warehouse()
                    .submissions()
                    .withdraw(
                        id,
                        Message.of("warehouse.overtaken", "submission", 1, "file", "x"),
                        NightHistoryTest.NOON));
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
