package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.warehouse.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read again after a change, and what is not. */
class MemoryTest {
  private static final String VACCINATION =
      "record_no=%d; animal=牛; due=5; done=5; cost=8; given_on=2023-01-05";
  private static final Map<String, Integer> NOTHING = Map.of();

  @TempDir private Path folder;
  private TestCatalog catalog;
  private TestWarehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    catalog =
        TestCatalog.in(folder.resolve("catalog"))
            .with(
                "figures/language.yaml",
                Files.readString(TestCatalog.RESOURCES.resolve("language.yaml")))
            .with("figures/extra.yaml", extra("cost > 5"));
    warehouse = new TestWarehouse(folder, catalog.contracts());
    warehouse.load("vaccinations", VACCINATION.formatted(1), VACCINATION.formatted(2));
    warehouse.snapshot("herds", "2023-06-30", List.of("township=甲; head=10"));
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void theSameIsNotMeasuredAgain() {
    assertThat(measured("2023-11-07", "one")).containsOnlyKeys("2023 herds", "2023 vaccinations");
    assertThat(measured("2023-11-07", "one")).isEqualTo(NOTHING);
  }

  @Test
  void aLoadHasItsDatasetMeasuredAgain() {
    measured("2023-11-07", "one");
    warehouse.snapshot("herds", "2023-07-31", List.of("township=甲; head=11"));
    assertThat(measured("2023-11-07", "one")).containsOnlyKeys("2023 herds");
    assertThat(head("2023-11-07")).isEqualTo("11");
  }

  @Test
  void aLoadThatIsNotInEffectChangesNothing() {
    measured("2023-11-07", "one");
    warehouse.snapshot("herds", "2023-05-31", List.of("township=甲; head=9"));
    warehouse.of("654225").load("vaccinations", VACCINATION.formatted(7));
    assertThat(measured("2023-11-07", "one")).isEqualTo(NOTHING);
  }

  @Test
  void whatHappenedOnTheDayIsMeasuredAgainOnAnother() {
    measured("2023-11-07", "one");
    assertThat(measured("2023-11-08", "one"))
        .as("events up to the day, and herds that are valid on it")
        .containsOnlyKeys("2023 herds", "2023 vaccinations");
  }

  @Test
  void aDeclarationThatChangedIsMeasuredAgain() throws IOException {
    measured("2023-11-07", "one");
    catalog.with("figures/extra.yaml", extra("cost > 9"));
    assertThat(measured("2023-11-07", "one")).containsOnlyKeys("2023 vaccinations");
    catalog.with("figures/extra.yaml", extra("cost > 9").replace("额外", "另一标题"));
    assertThat(measured("2023-11-07", "one")).as("a title is printed only").isEqualTo(NOTHING);
  }

  @Test
  void anotherProgramTrustsNothingOfIt() {
    measured("2023-11-07", "one");
    assertThat(measured("2023-11-07", "other")).containsOnlyKeys("2023 herds", "2023 vaccinations");
  }

  @Test
  void anOlderWatermarkHasItsOwnValue() {
    Reading before = warehouse.reading("2023-11-07");
    measured("2023-11-07", "one");
    warehouse.snapshot("herds", "2023-07-31", List.of("township=甲; head=11"));
    measured("2023-11-07", "one");
    Figures then =
        new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.rows(), memory("one"))
            .measure(before);
    assertThat(then.find("herd.head").orElseThrow().value().orElseThrow()).hasToString("10");
  }

  /** What was read of the rows, without what the year before has, of which there is nothing. */
  private Map<String, Integer> measured(String asOf, String build) {
    CountingRows rows = new CountingRows(warehouse.rows());
    Memory memory = memory(build);
    new MeasureRun(catalog.figures(), catalog.contracts(), rows, memory)
        .measure(warehouse.reading(asOf));
    memory.keep();
    return rows.scans();
  }

  private Memory memory(String build) {
    return Memory.of(warehouse.warehouse().measured(), build);
  }

  private String head(String asOf) {
    return new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.rows())
        .measure(warehouse.reading(asOf))
        .find("herd.head")
        .flatMap(FigureValue::value)
        .orElseThrow()
        .toString();
  }

  private static String extra(String where) {
    return "- { id: vet.extra, title: 额外, en: Extra, unit: 次, dataset: vaccinations, measure: count, where: %s }%n"
        .formatted(where);
  }
}
