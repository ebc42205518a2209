package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that the program comes with, over rows of the datasets that it comes with. */
class ShippedFiguresTest {
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());
  private static final FigureCatalog CATALOG =
      FigureCatalog.load(CatalogFiles.packaged(), CONTRACTS);

  record Snapshot(String day, List<String> rows) {}

  /** What was sent of the year before, but for events, which tell their own year. */
  record Before(Map<String, Snapshot> snapshots, Map<String, List<String>> stated) {
    void load(TestWarehouse warehouse) {
      snapshots.forEach((d, x) -> warehouse.snapshot(d, x.day(), x.rows()));
      stated.forEach((d, rows) -> warehouse.state("2022", d, rows.toArray(String[]::new)));
    }
  }

  record Case(
      String id,
      String asOf,
      Before before,
      Map<String, Snapshot> snapshots,
      Map<String, List<String>> events,
      Map<String, List<String>> stated,
      Map<String, String> figures) {

    void load(TestWarehouse warehouse) {
      Optional.ofNullable(before).ifPresent(b -> b.load(warehouse));
      Optional.ofNullable(snapshots)
          .ifPresent(s -> s.forEach((d, x) -> warehouse.snapshot(d, x.day(), x.rows())));
      Optional.ofNullable(events)
          .ifPresent(e -> e.forEach((d, rows) -> warehouse.load(d, rows.toArray(String[]::new))));
      Optional.ofNullable(stated)
          .ifPresent(
              s -> s.forEach((d, rows) -> warehouse.state("2023", d, rows.toArray(String[]::new))));
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Case> cases() {
    return CatalogFiles.directory(TestCatalog.RESOURCES)
        .yaml("shipped-cases.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void measuresAndRecomputes(Case declared, @TempDir Path folder) {
    try (TestWarehouse warehouse = new TestWarehouse(folder, CONTRACTS)) {
      declared.load(warehouse);
      Reading reading = warehouse.reading(declared.asOf());
      Figures figures = new MeasureRun(CATALOG, CONTRACTS, warehouse.rows()).measure(reading);
      assertThat(printed(figures, declared.figures().keySet())).isEqualTo(declared.figures());
      new Explainer(CATALOG, CONTRACTS, warehouse.warehouse())
          .explainAll(reading, figures, 5)
          .forEach((id, e) -> assertThat(e.recomputed()).as(id).isEqualTo(e.value().value()));
    }
  }

  private static Map<String, String> printed(Figures figures, Set<String> ids) {
    Map<String, String> printed = new HashMap<>();
    for (String id : ids) {
      FigureValue value = figures.find(id).orElseThrow(() -> new AssertionError("no " + id));
      printed.put(id, value.rounded().map(BigDecimal::toPlainString).orElse("none"));
    }
    return printed;
  }

  @Test
  void everyShippedFigureHasACase() throws IOException {
    Set<String> covered =
        Stream.of(
                cases().stream().flatMap(c -> c.figures().keySet().stream()),
                ofTheSampleYear("/figures-2023.csv"),
                ofTheSampleYear("/figures-2023-further.csv"))
            .flatMap(ids -> ids)
            .collect(Collectors.toSet());
    assertThat(covered)
        .containsAll(CATALOG.figures().stream().map(Figure::id).collect(Collectors.toSet()));
  }

  /** The figures whose values the sample year is held to. */
  private static Stream<String> ofTheSampleYear(String resource) throws IOException {
    try (InputStream in = ShippedFiguresTest.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.substring(0, line.indexOf(',')));
    }
  }
}
