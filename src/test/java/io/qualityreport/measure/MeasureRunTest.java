package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureRunTest {
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

  @Test
  void nothingSubmittedIsMissingAndNotZero() {
    warehouse.load("vaccinations", EventFiguresTest.VACCINATIONS);
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
    warehouse.load("vaccinations", EventFiguresTest.VACCINATIONS[0]);
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
    warehouse.load("vaccinations", EventFiguresTest.VACCINATIONS);
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
    warehouse.load("vaccinations", EventFiguresTest.VACCINATIONS);
    warehouse.snapshot("herds", "2023-06-30", List.of("township=托里镇; head=700"));
    CountingRows rows = new CountingRows(warehouse.rows());
    Reading reading = warehouse.reading("2023-11-07");
    new MeasureRun(catalog.figures(), catalog.contracts(), rows).measure(reading);
    assertThat(rows.scans())
        .isEqualTo(Map.of("2023 vaccinations", 1, "2023 herds", 1, "2022 vaccinations", 1));
  }

  private Figures measure(String asOf) {
    Contracts contracts = catalog.contracts();
    return new MeasureRun(
            FigureCatalog.load(catalog.files(), contracts), contracts, warehouse.rows())
        .measure(warehouse.reading(asOf));
  }
}
