package io.qualityreport.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.TestCatalog;
import io.qualityreport.ops.Aggregation.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two homes with the same history of two counties: one computes only what changed, the other
 * everything anew. After whatever happened their reports are the same, byte by byte.
 */
class NightHistoryTest {
  private static final List<String> COUNTIES = List.of("654224", "654225");
  static final Regions REGIONS =
      new Regions(
          List.of(new Region(COUNTIES.get(0), "甲县"), new Region(COUNTIES.get(1), "乙县")),
          Optional.of(new Region("6542", "丙地区")));
  static final Instant NOON = Instant.parse("2023-12-01T04:00:00Z");
  private static final int STEPS = Integer.getInteger("night.steps", 10);
  private static final List<String> EXTRA =
      List.of(
          "- { id: vet.extra, title: 额外, en: Extra, unit: 次, dataset: vaccinations, measure: count, where: cost > 5 }\n",
          "- { id: vet.extra, title: 额外, en: Extra, unit: 次, dataset: vaccinations, measure: count, where: cost > 7 }\n",
          "- { id: vet.extra, title: 另一额外, en: Extra, unit: 百次, decimals: 2, dataset: vaccinations, measure: count, where: cost > 7 }\n",
          "- { id: vet.extra, title: 额外, en: Extra, unit: 个, dataset: herds, measure: count, where: checked_until < as_of }\n",
          "- { id: vet.extra, title: 额外, en: Extra, unit: 次, dataset: vaccinations, measure: count, where: given_on <= as_of, groupBy: animal }\n");
  private static final List<String> CODES =
      List.of(
          "name: animal\ntitle: 畜种\ncodes: [{ value: 牛, en: cattle }, { value: 羊, en: sheep }, { value: 猪, en: pigs }]\n",
          "name: animal\ntitle: 畜种\ncodes: [{ value: 羊, en: sheep }, { value: 牛, en: cows }, { value: 猪, en: pigs }, { value: 马, en: horses }]\n");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void whatIsReusedIsWhatWouldBeComputed(long seed) throws IOException {
    Random random = new Random(seed);
    TestCatalog files = catalog();
    Contracts contracts = Catalog.load(files.files()).contracts();
    try (NightHome reusing = new NightHome(folder.resolve("reusing"), contracts, false);
        NightHome anew = new NightHome(folder.resolve("anew"), contracts, true)) {
      Situation now = new Situation(files);
      int unchanged = 0;
      for (int step = 0; step < STEPS; step++) {
        String done = step % 5 == 4 ? "nothing" : now.change(random, List.of(reusing, anew));
        Map<Step, Integer> steps = reusing.night(now.catalog, now.today, now.asOf);
        assertThat(anew.night(now.catalog, now.today, now.asOf)).doesNotContainKey(Step.UNCHANGED);
        assertThat(reusing.report()).as("seed %d, step %d: %s", seed, step, done).isNotEmpty();
        assertThat(reusing.report()).as(done).isEqualTo(anew.report());
        assertThat(reusing.stored()).as(done).isEqualTo(anew.stored());
        if (done.equals("nothing") && step > 0) {
          assertThat(steps).containsEntry(Step.UNCHANGED, REGIONS.all().size());
        }
        unchanged += steps.getOrDefault(Step.UNCHANGED, 0);
      }
      assertThat(unchanged).isPositive();
    }
  }

  private TestCatalog catalog() throws IOException {
    return TestCatalog.in(folder.resolve("catalog"))
        .with(
            "figures/language.yaml",
            Files.readString(TestCatalog.RESOURCES.resolve("language.yaml")))
        .with("figures/extra.yaml", EXTRA.get(0))
        .with("checks/none.yaml", "[]\n")
        .with("calendar/any.yaml", "- { dataset: declared-figures, optional: true }\n")
        .with(
            "calendar/works.yaml",
            """
            - { dataset: vaccinations, every: quarter, within: 10 }
            - { dataset: herds, due: { month: 12, day: 31 } }
            """)
        .with(
            "report/report.yaml",
            """
            title: '{region}{year}年报告'
            byCounty: [vet.given]
            sections:
              - { id: vet, title: 防疫, department: works, figures: [vet.] }
              - { id: herd, title: 存栏, department: works, figures: [herd.] }
            """)
        .with("report/sections/vet.md.peb", "共{{ value('vet.given') }}。\n")
        .with("report/sections/herd.md.peb", "共{{ value('herd.stated') }}。\n");
  }

  /** The catalog and day as they are now. */
  private static final class Situation {
    private final TestCatalog files;
    private Catalog catalog;
    private LocalDate asOf = LocalDate.of(2023, 11, 7);
    private LocalDate today = LocalDate.of(2024, 1, 5);

    Situation(TestCatalog files) {
      this.files = files;
      this.catalog = Catalog.load(files.files());
    }

    /** Makes one change, the same in all homes, and says which. */
    String change(Random random, List<NightHome> homes) throws IOException {
      String county = COUNTIES.get(random.nextInt(2));
      return switch (random.nextInt(11)) {
        case 0, 1, 2 -> {
          List<String> rows = new ArrayList<>();
          for (int i = random.nextInt(6); i >= 0; i--) {
            rows.add(vaccination(random));
          }
          homes.forEach(h -> h.warehouse().of(county).load("vaccinations", texts(rows)));
          yield "rows " + rows;
        }
        case 3, 4 -> {
          String day = "2023-%02d-15".formatted(1 + random.nextInt(12));
          List<String> rows = List.of(herd(random, "甲"), herd(random, "乙"));
          homes.forEach(h -> h.warehouse().of(county).snapshot("herds", day, rows));
          yield "snapshot of " + day;
        }
        case 5 -> {
          String row =
              "statement_no=%d; indicator=存栏数; value=%d; unit=头".formatted(1, random.nextInt(90));
          homes.forEach(h -> h.warehouse().of(county).state("declared-figures", row));
          yield "statement";
        }
        case 6 -> {
          boolean waits = random.nextBoolean();
          homes.forEach(h -> h.keptBack(county, waits));
          yield waits ? "waits" : "rejected";
        }
        case 7 -> {
          homes.forEach(NightHome::withdraw);
          yield "withdrawn";
        }
        case 8 -> {
          files.with("figures/extra.yaml", EXTRA.get(random.nextInt(EXTRA.size())));
          files.with("codes/animal.yaml", CODES.get(random.nextInt(CODES.size())));
          catalog = Catalog.load(files.files());
          yield "catalog";
        }
        case 9 -> {
          asOf = LocalDate.of(2023, 1 + random.nextInt(12), 28);
          today = today.plusDays(random.nextInt(3));
          yield "as of " + asOf;
        }
        default -> "nothing";
      };
    }

    private static String[] texts(List<String> rows) {
      return rows.toArray(String[]::new);
    }

    private static String vaccination(Random random) {
      return "record_no=%d; township=%d; animal=%s; due=%d; done=%d; cost=%d.%d; given_on=%d-%02d-10%s"
          .formatted(
              random.nextInt(12),
              random.nextInt(3),
              List.of("牛", "羊", "猪").get(random.nextInt(3)),
              random.nextInt(100),
              random.nextInt(100),
              random.nextInt(10),
              random.nextInt(10),
              2022 + random.nextInt(2),
              1 + random.nextInt(12),
              random.nextInt(4) == 0 ? "; some_more=true" : "");
    }

    private static String herd(Random random, String township) {
      return "township=%s; head=%d; checked_until=2023-%02d-01"
          .formatted(township, random.nextInt(1000), 1 + random.nextInt(12));
    }
  }
}
