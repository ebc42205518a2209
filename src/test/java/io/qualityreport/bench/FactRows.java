package io.qualityreport.bench;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import io.qualityreport.warehouse.Warehouse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Loads rows of {@link FactsCatalog} as intake would, the same ones every time. */
final class FactRows {
  private static final String PERIOD = "2023";
  private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
  private static final Instant NOON = Instant.parse("2023-12-01T04:00:00Z");

  private final Warehouse warehouse;

  FactRows(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Loads facts in so many submissions. */
  void facts(DatasetContract dataset, long rows, int submissions) {
    for (int i = 0; i < submissions; i++) {
      long from = rows * i / submissions;
      long to = rows * (i + 1) / submissions;
      load(dataset, "检定" + i + ".csv", to - from, row -> fact(from + row));
    }
  }

  /** Loads visits. */
  void visits(DatasetContract dataset, long from, long rows) {
    load(dataset, "巡查" + from + ".csv", rows, row -> new Object[] {"V" + (from + row), 3L});
  }

  /** The cells of a row by its number, from 0. */
  @FunctionalInterface
  private interface RowMaker {
    Object[] row(long number);
  }

  private void load(DatasetContract dataset, String file, long rows, RowMaker maker) {
    Arrival arrival =
        new Arrival(
            FactsCatalog.REGION,
            "metrology",
            file,
            "ab" + file.hashCode(),
            10,
            file,
            "bench",
            NOON);
    try (SubmissionLoad load = warehouse.begin(arrival, facts(dataset), dataset)) {
      for (long i = 0; i < rows; i++) {
        load.accept(i + 2, PERIOD, maker.row(i));
      }
      load.settleKeys();
      Submission loaded = load.commit(NOON);
      if (loaded.counts().accepted() != rows) {
        throw new AssertionError("expected %d rows, loaded %s".formatted(rows, loaded));
      }
    }
  }

  private static SheetFacts facts(DatasetContract dataset) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < dataset.fields().size(); i++) {
      columns.put(dataset.fields().get(i).name(), i);
    }
    return new SheetFacts(
        Optional.of(dataset.name()),
        "",
        "csv",
        Optional.of("UTF-8"),
        new HeaderMap(columns),
        Optional.of(PERIOD),
        "",
        Optional.empty());
  }

  private static Object[] fact(long number) {
    SplittableRandom random = new SplittableRandom(number);
    LocalDate verified = FIRST.plusDays(random.nextInt(400));
    return new Object[] {
      "%016d".formatted(number * 7_919 % 10_000_000_019L),
      "压力表" + random.nextInt(50),
      "Y-" + random.nextInt(200),
      "仪表厂" + random.nextInt(300),
      "使用单位第" + number % 50_000 + "号",
      "91650000MA%08d".formatted(number % 50_000),
      "安装地点" + random.nextInt(1_000),
      one(FactsCatalog.PURPOSES, random),
      one(FactsCatalog.STATUSES, random),
      one(FactsCatalog.CYCLES, random),
      random.nextInt(20) == 0 ? null : verified,
      random.nextInt(20) == 0 ? null : verified.plusDays(180 + random.nextInt(360)),
      random.nextInt(10) == 0 ? null : one(FactsCatalog.RESULTS, random),
      "新计检字" + number,
      random.nextInt(15) == 0 ? null : BigDecimal.valueOf(random.nextInt(100_000), 2)
    };
  }

  private static String one(List<String> values, SplittableRandom random) {
    return values.get(random.nextInt(values.size()));
  }
}
