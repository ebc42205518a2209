package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures over events of two years, as of 7 November. */
class EventFiguresTest {
  static final String[] VACCINATIONS = {
    "record_no=1; township=托里镇; animal=牛; due=50000; done=40000; cost=10.50; given_on=2023-01-05; vet=张三",
    "record_no=2; township=托里镇; animal=羊; due=100000; done=80000; cost=9.5; given_on=2023-01-31; vet=李四",
    "record_no=3; township=库普乡; animal=牛; due=63000; done=39200; given_on=2023-02-28; some_more=true; vet=张三",
    "record_no=4; township=库普乡; given_on=2023-03-02; some_more=true",
    "record_no=5; township=乌雪特乡; animal=牛; due=1; done=1; cost=1; given_on=2023-11-08",
    "record_no=6; township=托里镇; animal=牛; due=50000; done=10000; given_on=2022-05-05",
    "record_no=7; township=托里镇; animal=牛; due=50000; done=20000; given_on=2022-11-07",
    "record_no=8; township=托里镇; animal=牛; due=50000; done=20000; given_on=2022-11-08",
  };

  private static FigureCatalog catalog;
  private static Figures figures;

  @BeforeAll
  static void measure(@TempDir Path folder) throws IOException {
    TestCatalog files =
        TestCatalog.in(folder.resolve("catalog"))
            .with(
                "figures/language.yaml",
                Files.readString(TestCatalog.RESOURCES.resolve("language.yaml")));
    catalog = files.figures();
    try (TestWarehouse warehouse = new TestWarehouse(folder, files.contracts())) {
      warehouse.load("vaccinations", VACCINATIONS);
      figures =
          new MeasureRun(catalog, files.contracts(), warehouse.rows())
              .measure(warehouse.reading("2023-11-07"));
    }
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "vet.given, 4, 4, events up to the as-of day",
    "vet.given/牛, 2, 2, a code",
    "vet.given/猪, 0, 0, a code of no row",
    "vet.by_month/01, 2, 2, a month",
    "vet.by_month/11, 0, 0, a month that is not over",
    "vet.least_in_a_month, 0, 4, months that are over",
    "vet.most_in_a_month, 2, 4, the fullest month",
    "vet.mean_of_months, 0.40, 4, ten months are over",
    "vet.sum_of_animals, 3, 3, a row without an animal is in no group",
    "vet.townships, 2, 4, different townships",
    "vet.townships_of_counties, 2, 4, of one county the same",
    "vet.done, 15.92, 4, ten thousands",
    "vet.done/牛, 7.92, 2, ten thousands of a group",
    "vet.done/猪, 0.00, 0, the sum of no row",
    "vet.density, 74.74, 4, scales cancel out",
    "vet.cattle_density, 70.09, 2, a ratio of groups",
    "vet.left, 53800, 8, a difference in base units",
    "vet.cheapest, 9.50, 4, rows without a cost",
    "vet.dearest, 10.50, 4, rows without a cost",
    "vet.mean_cost, 10.00, 4, rows without a cost do not count in a mean",
    "vet.vets, 2, 4, different texts",
    "vet.given_before, 2, 2, up to the same day a year before",
    "vet.given_growth, 100.0, 2, growth",
    "vet.density_before, 30.00, 2, a ratio a year before",
    "vet.density_change, 44.74, 6, percentage points",
  })
  void measuresEvents(String id, String printed, long rows, String reason) {
    FigureValue value = figures.find(id).orElseThrow();
    assertThat(value.rounded()).as(reason).contains(new BigDecimal(printed));
    assertThat(value.rows()).isEqualTo(rows);
    assertThat(value.status()).isEqualTo(FigureStatus.OK);
  }

  @Test
  void keepsWhatARatioIsMadeOf() {

    FigureValue density = figures.find("vet.cattle_density").orElseThrow();
    assertThat(density)
        .isEqualTo(
            new FigureValue(
                catalog.figure("vet.cattle_density").orElseThrow(),
                "",
                FigureStatus.OK,
                density.value(),
                Optional.of(new BigDecimal(79200)),
                Optional.of(new BigDecimal(113000)),
                2,
                true,
                "2023",
                LocalDate.of(2023, 11, 7),
                List.of(1L),
                List.of()));
    assertThat(density.value()).contains(new BigDecimal("70.088495575221238938053097"));
  }

  @Test
  void aYearBeforeKeepsItsYearAndDay() {
    FigureValue before = figures.find("vet.density_before").orElseThrow();
    assertThat(before.period()).isEqualTo("2022");
    assertThat(before.asOf()).isEqualTo("2022-11-07");
    assertThat(before.numerator()).contains(new BigDecimal(30000));
    assertThat(before.denominator()).contains(new BigDecimal(100000));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "vet.done, true, a row with some more",
    "vet.done/牛, true, the group of that row",
    "vet.done/羊, false, another group",
    "vet.due, false, no such condition",
    "vet.sheep_done_some_more, false, the row is not in the figure",
    "vet.density, true, its numerator is one",
    "vet.left, false, what is subtracted is one",
  })
  void marksLowerBounds(String id, boolean lowerBound, String reason) {
    assertThat(figures.find(id).orElseThrow().lowerBound()).as(reason).isEqualTo(lowerBound);
  }

  @Test
  void givesEveryFigureInOrder() {
    assertThat(figures.all())
        .extracting(FigureValue::id)
        .containsExactlyElementsOf(
            catalog.figures().stream().flatMap(f -> catalog.ids(f.id()).stream()).toList());
  }
}
