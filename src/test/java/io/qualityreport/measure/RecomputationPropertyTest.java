package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What the database computes in its scan is what Java computes from the rows. */
class RecomputationPropertyTest {
  private static Path folder;
  private static TestCatalog files;
  private static Contracts contracts;
  private static TestWarehouse warehouse;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("recomputation");
    files =
        TestCatalog.in(folder.resolve("catalog"))
            .with(
                "figures/language.yaml",
                Files.readString(TestCatalog.RESOURCES.resolve("language.yaml")));
    contracts = files.contracts();
    warehouse = new TestWarehouse(folder, contracts);
  }

  @AfterContainer
  static void close() throws IOException {
    warehouse.close();
    try (var left = Files.walk(folder)) {
      for (Path file : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Rows are corrected again and again by their numbers, which the next try goes on with. */
  @Property(tries = 40)
  void everyFigureIsRecomputed(@ForAll("rows") List<String> rows) {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      numbered.add("record_no=%d; %s".formatted(i, rows.get(i)));
    }
    warehouse.load("vaccinations", numbered.toArray(String[]::new));
    Reading reading = warehouse.reading("2023-11-07");
    FigureCatalog catalog = FigureCatalog.load(files.files(), contracts);
    Figures figures = new MeasureRun(catalog, contracts, warehouse.rows()).measure(reading);
    new Explainer(catalog, contracts, warehouse.warehouse())
        .explainAll(reading, figures, 3)
        .forEach(
            (id, explanation) -> {
              assertThat(explanation.recomputed()).as(id).isEqualTo(explanation.value().value());
              assertThat(explanation.totalRows()).as(id).isEqualTo(explanation.value().rows());
            });
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> township = Arbitraries.of("", "township=托里镇; ", "township=库普乡; ");
    Arbitrary<String> animal = Arbitraries.of("", "animal=牛; ", "animal=羊; ", "animal=猪; ");
    Arbitrary<String> heads =
        Arbitraries.longs()
            .between(0, 100_000)
            .injectNull(0.2)
            .map(n -> n == null ? "" : "due=%d; done=%d; ".formatted(n, n / 3));
    Arbitrary<String> cost =
        Arbitraries.bigDecimals()
            .between(java.math.BigDecimal.ZERO, java.math.BigDecimal.TEN)
            .ofScale(2)
            .injectNull(0.3)
            .map(c -> c == null ? "" : "cost=%s; ".formatted(c.toPlainString()));
    Arbitrary<String> day =
        Combinators.combine(
                Arbitraries.of(2022, 2023),
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 28))
            .as((y, m, d) -> "given_on=%d-%02d-%02d; ".formatted(y, m, d));
    Arbitrary<String> more = Arbitraries.of("", "some_more=true; ", "some_more=false; ");
    return Combinators.combine(township, animal, heads, cost, day, more)
        .as((t, a, h, c, d, m) -> t + a + h + c + d + m)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
