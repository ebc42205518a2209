package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

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

/** Figures of two counties rolled up: from the rows of both, and saying what one of them lacks. */
class RollUpTest {
  private static final String HERE = "654224";
  private static final String THERE = "654221";

  @TempDir Path folder;
  private TestCatalog catalog;
  private TestWarehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    catalog =
        TestCatalog.in(folder.resolve("catalog"))
            .with("datasets/any/nil-returns.yaml", NilReturnsTest.RETURNS)
            .with(
                "figures/language.yaml",
                Files.readString(TestCatalog.RESOURCES.resolve("language.yaml")));
    warehouse = new TestWarehouse(folder, catalog.contracts());
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private FigureValue figure(String id) {
    return measure(warehouse.rollUp("2023-11-07", HERE, THERE)).find(id).orElseThrow();
  }

  private Figures measure(Reading reading) {
    return new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.rows())
        .measure(reading);
  }

  private void vaccinations(String county, int due, int done) {
    warehouse
        .of(county)
        .load(
            "vaccinations",
            "record_no=1; township=城关镇; animal=牛; due=%d; done=%d; cost=%d; given_on=2023-01-05"
                .formatted(due, done, done));
  }

  private void herds(String county, String day, int head) {
    warehouse
        .of(county)
        .snapshot(
            "herds",
            day,
            List.of("township=城关镇; head=%d; checked_until=2023-12-31".formatted(head)));
  }

  @Test
  void sharesAndMeansAreOfAllRowsAndNotOfCounties() {
    vaccinations(HERE, 300, 300);
    vaccinations(THERE, 100, 50);
    assertThat(figure("vet.given").value()).contains(new BigDecimal(2));
    assertThat(figure("vet.density").rounded()).contains(new BigDecimal("87.50"));
    assertThat(figure("vet.density").numerator()).contains(new BigDecimal(350));
    assertThat(figure("vet.mean_cost").rounded()).contains(new BigDecimal("175.00"));
    assertThat(figure("vet.townships").value()).as("one name").contains(BigDecimal.ONE);
    assertThat(figure("vet.townships_of_counties").value())
        .as("each county's own")
        .contains(new BigDecimal(2));
    assertThat(figure("vet.given").gaps()).isEmpty();
    assertThat(figure("vet.given").submissions()).containsExactly(1L, 2L);
  }

  @Test
  void aCountyThatSentNothingIsAGapAndNotZero() {
    herds(HERE, "2023-06-30", 700);
    FigureValue head = figure("herd.head");
    assertThat(head.status()).isEqualTo(FigureStatus.OK);
    assertThat(head.value()).contains(new BigDecimal(700));
    assertThat(head.gaps()).containsExactly(new Gap(THERE, "herds"));
    assertThat(head.missing()).isEmpty();
  }

  @Test
  void whatNoCountySentIsMissing() {
    FigureValue head = figure("herd.head");
    assertThat(head.status()).isEqualTo(FigureStatus.MISSING);
    assertThat(head.missing()).containsExactly("herds");
    assertThat(head.gaps()).isEmpty();
  }

  @Test
  void aNilReturnSpeaksOfItsOwnCountyOnly() {
    herds(HERE, "2023-06-30", 700);
    long nil = warehouse.of(THERE).state("nil-returns", "dataset_title=存栏").id();
    FigureValue head = figure("herd.head");
    assertThat(head.value()).contains(new BigDecimal(700));
    assertThat(head.gaps()).isEmpty();
    assertThat(head.submissions()).containsExactly(1L, nil);

    warehouse.of(HERE).state("nil-returns", "dataset_title=免疫记录");
    FigureValue given = figure("vet.given");
    assertThat(given.value()).contains(BigDecimal.ZERO);
    assertThat(given.gaps()).containsExactly(new Gap(THERE, "vaccinations"));
  }

  @Test
  void whatIsNotOfTheSameCountiesIsNotDivided() {
    vaccinations(HERE, 300, 300);
    vaccinations(THERE, 100, 50);
    herds(HERE, "2023-06-30", 700);
    FigureValue share = figure("herd.per_thousand");
    assertThat(share.status()).isEqualTo(FigureStatus.MISSING);
    assertThat(share.value()).isEmpty();
    assertThat(share.missing()).containsExactly("herds");
    assertThat(share.gaps()).containsExactly(new Gap(THERE, "herds"));

    herds(THERE, "2023-05-31", 300);
    assertThat(figure("herd.per_thousand").rounded()).contains(new BigDecimal("2.0"));
    assertThat(figure("herd.head").asOf()).as("the later day").isEqualTo("2023-06-30");
  }

  @Test
  void amountsThatCountiesStateAddUp() {
    warehouse.of(HERE).state("declared-figures", "statement_no=1; indicator=存栏数; value=7; unit=万头");
    assertThat(figure("herd.stated").gaps()).containsExactly(new Gap(THERE, "declared-figures"));

    warehouse
        .of(THERE)
        .state(
            "declared-figures", "statement_no=1; indicator=存栏数; value=5000; unit=头; at_least=true");
    FigureValue stated = figure("herd.stated");
    assertThat(stated.rounded()).contains(new BigDecimal("7.50"));
    assertThat(stated.lowerBound()).isTrue();
    assertThat(stated.rows()).isEqualTo(2);
    assertThat(stated.gaps()).isEmpty();

    warehouse.of(THERE).state("declared-figures", "statement_no=2; indicator=存栏数; value=6");
    assertThat(figure("herd.stated").status()).isEqualTo(FigureStatus.CONFLICT);
  }

  @Test
  void ratesThatCountiesStateDoNotAddUp() throws IOException {
    catalog.with(
        "figures/stated.yaml",
        "- { id: vet.density_stated, title: 密度(上报), en: Density as stated, unit: '%',"
            + " declared: 免疫密度 }\n");
    warehouse.of(HERE).state("declared-figures", "statement_no=1; indicator=免疫密度; value=90");
    FigureValue stated = figure("vet.density_stated");
    assertThat(stated.status()).isEqualTo(FigureStatus.UNDEFINED);
    assertThat(stated.value()).isEmpty();
    assertThat(stated.gaps()).containsExactly(new Gap(THERE, "declared-figures"));

    Figures ofTheCounty = measure(warehouse.reading("2023-11-07"));
    assertThat(ofTheCounty.find("vet.density_stated").orElseThrow().value())
        .contains(new BigDecimal(90));
  }

  @Test
  void aYearBeforeIsThatOfTheSameCounties() {
    warehouse
        .of(THERE)
        .load(
            "vaccinations",
            "record_no=1; animal=牛; due=10; done=10; given_on=2022-03-05",
            "record_no=2; animal=牛; due=10; done=10; given_on=2023-03-05");
    assertThat(figure("vet.given_before").gaps()).containsExactly(new Gap(HERE, "vaccinations"));
    assertThat(figure("vet.given_growth").rounded()).contains(new BigDecimal("0.0"));
  }

  @Test
  void anExplanationLeadsToTheRowsOfEveryCounty() {
    vaccinations(HERE, 300, 300);
    vaccinations(THERE, 100, 50);
    Reading reading = warehouse.rollUp("2023-11-07", HERE, THERE);
    Explanation density =
        new Explainer(catalog.figures(), catalog.contracts(), warehouse.warehouse())
            .explain(reading, measure(reading), "vet.density", 10);
    assertThat(density.recomputed()).isEqualTo(density.value().value());
    assertThat(density.sources())
        .extracting(Explanation.Source::region, Explanation.Source::rows)
        .containsExactly(tuple(HERE, 1L), tuple(THERE, 1L));
    assertThat(density.inputs().get(0).rows())
        .extracting(r -> Map.entry(r.submissionId(), r.sourceRow()))
        .containsExactly(Map.entry(1L, 2L), Map.entry(2L, 2L));
  }
}
