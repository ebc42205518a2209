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
    sharedOutIsTheSame(catalog, reading);
  }

  /** Rows that several threads counted give what one thread counts, and the same first rows. */
  private static void sharedOutIsTheSame(FigureCatalog catalog, Reading reading) {
    RowReader alone = new RowReader(warehouse.rows(), 3, Memory.ofNow());
    RowReader shared = new RowReader(new DealtRows(warehouse.rows(), 3), 3, Memory.ofNow());
    Figures expected = count(catalog, reading, alone);

    assertThat(count(catalog, reading, shared).all()).isEqualTo(expected.all());
    for (FigureValue figure : expected.all()) {
      Contribution counted = shared.contribution(reading, figure.id());
      Contribution whole = alone.contribution(reading, figure.id());
      assertThat(counted.bySubmission()).as(figure.id()).isEqualTo(whole.bySubmission());
      assertThat(places(counted)).as(figure.id()).isEqualTo(places(whole));
    }
  }

  private static Figures count(FigureCatalog catalog, Reading reading, RowReader reader) {
    List<String> all = catalog.figures().stream().map(Figure::id).toList();
    return new Computation(catalog, contracts, warehouse.rows(), reader)
        .compute(reading, all)
        .get(reading);
  }

  private static List<String> places(Contribution counted) {
    return counted.first().stream().map(r -> r.submissionId() + ":" + r.sourceRow()).toList();
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
