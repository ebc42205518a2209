package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureRunTest {
  private static final String[] VACCINATIONS = {
    "record_no=1; township=托里镇; animal=牛; due=50000; done=40000; cost=10.50; given_on=2023-01-05; vet=张三",
    "record_no=2; township=托里镇; animal=羊; due=100000; done=80000; cost=9.5; given_on=2023-01-31; vet=李四",
    "record_no=3; township=库普乡; animal=牛; due=63000; done=39200; given_on=2023-02-28; some_more=true; vet=张三",
    "record_no=4; township=库普乡; given_on=2023-03-02; some_more=true",
    "record_no=5; township=乌雪特乡; animal=牛; due=1; done=1; cost=1; given_on=2023-11-08",
    "record_no=6; township=托里镇; animal=牛; due=50000; done=10000; given_on=2022-05-05",
    "record_no=7; township=托里镇; animal=牛; due=50000; done=20000; given_on=2022-11-07",
    "record_no=8; township=托里镇; animal=牛; due=50000; done=20000; given_on=2022-11-08",
  };

  @TempDir Path folder;
  private TestCatalog catalog;
  private TestWarehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    catalog =
        TestCatalog.in(folder.resolve("catalog"))
            .with(
                "figures/language.yaml",
                Files.readString(TestCatalog.RESOURCES.resolve("language.yaml")));
    warehouse = new TestWarehouse(folder, catalog.contracts());
  }

  @AfterEach
  void close() {
    warehouse.close();
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
    warehouse.load("vaccinations", VACCINATIONS);
    FigureValue value = measure("2023-11-07").find(id).orElseThrow();
    assertThat(value.rounded()).as(reason).contains(new BigDecimal(printed));
    assertThat(value.rows()).isEqualTo(rows);
    assertThat(value.status()).isEqualTo(FigureStatus.OK);
  }

  @Test
  void keepsWhatARatioIsMadeOf() {
    long submission = warehouse.load("vaccinations", VACCINATIONS).id();
    FigureValue density = measure("2023-11-07").find("vet.cattle_density").orElseThrow();
    assertThat(density)
        .isEqualTo(
            new FigureValue(
                catalog.figures().figure("vet.cattle_density").orElseThrow(),
                "",
                FigureStatus.OK,
                density.value(),
                java.util.Optional.of(new BigDecimal(79200)),
                java.util.Optional.of(new BigDecimal(113000)),
                2,
                true,
                "2023",
                LocalDate.of(2023, 11, 7),
                List.of(submission),
                List.of()));
    assertThat(density.value()).contains(new BigDecimal("70.088495575221238938053097"));
  }

  @Test
  void aYearBeforeKeepsItsYearAndDay() {
    warehouse.load("vaccinations", VACCINATIONS);
    FigureValue before = measure("2023-11-07").find("vet.density_before").orElseThrow();
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
    warehouse.load("vaccinations", VACCINATIONS);
    assertThat(measure("2023-11-07").find(id).orElseThrow().lowerBound())
        .as(reason)
        .isEqualTo(lowerBound);
  }

  @Test
  void nothingSubmittedIsMissingAndNotZero() {
    warehouse.load("vaccinations", VACCINATIONS);
    Figures figures = measure("2023-11-07");
    FigureValue head = figures.find("herd.head").orElseThrow();
    assertThat(head.status()).isEqualTo(FigureStatus.MISSING);
    assertThat(head.value()).isEmpty();
    assertThat(head.missing()).containsExactly("herds");
    FigureValue share = figures.find("herd.per_thousand").orElseThrow();
    assertThat(share.status()).isEqualTo(FigureStatus.MISSING);
    assertThat(share.missing()).containsExactly("herds");
    assertThat(share.numerator()).contains(new BigDecimal(4));
  }

  @Test
  void nothingSubmittedAYearBeforeIsMissing() {
    warehouse.load("vaccinations", VACCINATIONS[0]);
    FigureValue growth = measure("2023-11-07").find("vet.given_growth").orElseThrow();
    assertThat(growth.status()).isEqualTo(FigureStatus.MISSING);
    assertThat(growth.missing()).containsExactly("vaccinations");
  }

  @Test
  void overZeroIsUndefined() {
    warehouse.load("vaccinations", "record_no=1; animal=羊; done=5; given_on=2023-01-05");
    Figures figures = measure("2023-11-07");
    assertThat(figures.find("vet.cattle_density").orElseThrow().status())
        .isEqualTo(FigureStatus.UNDEFINED);
    assertThat(figures.find("vet.mean_cost").orElseThrow().status())
        .isEqualTo(FigureStatus.UNDEFINED);
    assertThat(figures.find("vet.due/羊").orElseThrow().status())
        .as("a sum of unknown values is not zero")
        .isEqualTo(FigureStatus.UNDEFINED);
  }

  @Test
  void aSnapshotSpeaksOfItsOwnDay() {
    warehouse.snapshot(
        "herds",
        "2023-06-30",
        List.of(
            "township=托里镇; head=700; checked_until=2023-06-30",
            "township=库普乡; head=300; checked_until=2023-06-29"));
    warehouse.load("vaccinations", VACCINATIONS);
    Figures figures = measure("2023-11-07");
    FigureValue valid = figures.find("herd.valid").orElseThrow();
    assertThat(valid.value()).contains(new BigDecimal(1));
    assertThat(valid.asOf()).isEqualTo("2023-06-30");
    FigureValue share = figures.find("herd.per_thousand").orElseThrow();
    assertThat(share.rounded()).contains(new BigDecimal("4.0"));
    assertThat(share.asOf()).isEqualTo("2023-11-07");
    assertThat(share.submissions()).containsExactly(1L, 2L);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "in its unit | indicator=存栏数; value=7.92; unit=万头 | ok | 7.92 | false",
        "in the base unit | indicator=存栏数; value=79213; unit=头 | ok | 7.92 | false",
        "without a unit | indicator=存栏数; value=7.92 | ok | 7.92 | false",
        "blanks and full width | indicator=存 栏数; value=7.9; unit=万 头; at_least=false | ok | 7.90 | false",
        "some more | indicator=存栏数; value=7; unit=万头; at_least=true | ok | 7.00 | true",
        "in another unit | indicator=存栏数; value=7.92; unit=万只 | conflict | | false",
        "no number | indicator=存栏数; unit=万头 | undefined | | false",
        "something else | indicator=出栏数; value=7; unit=万头 | missing | | false",
      })
  void readsWhatIsStated(String id, String row, String status, String printed, boolean lowerBound) {
    warehouse.state("declared-figures", "statement_no=1; " + row);
    FigureValue stated = measure("2023-11-07").find("herd.stated").orElseThrow();
    assertThat(stated.status().code()).isEqualTo(status);
    assertThat(stated.rounded().map(BigDecimal::toString).orElse(null)).isEqualTo(printed);
    assertThat(stated.lowerBound()).isEqualTo(lowerBound);
    assertThat(stated.missing())
        .isEqualTo(status.equals("missing") ? List.of("declared-figures") : List.of());
  }

  @Test
  void severalStatementsConflict() {
    warehouse.state("declared-figures", "statement_no=1; indicator=存栏数; value=7; unit=万头");
    warehouse.state("declared-figures", "statement_no=2; indicator=存栏数; value=8; unit=万头");
    FigureValue stated = measure("2023-11-07").find("herd.stated").orElseThrow();
    assertThat(stated.status()).isEqualTo(FigureStatus.CONFLICT);
    assertThat(stated.value()).isEmpty();
    assertThat(stated.rows()).isEqualTo(2);
    assertThat(stated.submissions()).containsExactly(1L, 2L);
  }

  @Test
  void readsEveryDatasetOnceAYear() {
    warehouse.load("vaccinations", VACCINATIONS);
    warehouse.snapshot("herds", "2023-06-30", List.of("township=托里镇; head=700"));
    CountingRows rows = new CountingRows(warehouse.rows());
    Reading reading = warehouse.reading("2023-11-07");
    new MeasureRun(catalog.figures(), catalog.contracts(), rows).measure(reading);
    assertThat(rows.scans())
        .isEqualTo(Map.of("2023 vaccinations", 1, "2023 herds", 1, "2022 vaccinations", 1));
  }

  @Test
  void givesEveryFigureInOrder() {
    FigureCatalog figures = catalog.figures();
    assertThat(measure("2023-11-07").all())
        .extracting(FigureValue::id)
        .containsExactlyElementsOf(
            figures.figures().stream().flatMap(f -> figures.ids(f.id()).stream()).toList());
  }

  private Figures measure(String asOf) {
    Contracts contracts = catalog.contracts();
    return new MeasureRun(
            FigureCatalog.load(catalog.files(), contracts), contracts, warehouse.rows())
        .measure(warehouse.reading(asOf));
  }
}
