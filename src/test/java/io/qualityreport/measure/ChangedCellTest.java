package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One cell of a submission changed moves exactly the figures that depend on it. */
class ChangedCellTest {
  private static final String DAY = "2023-11-07";
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());
  private static final FigureCatalog CATALOG =
      FigureCatalog.load(CatalogFiles.packaged(), CONTRACTS);
  private static final Map<String, List<String>> OTHER_ROWS =
      Map.of(
          "special-equipment",
          List.of(
              "kind=电梯; registration_code=8; status=在用; next_inspection_on=2023-01-01",
              "kind=锅炉; registration_code=9; status=在用; next_inspection_on=2024-01-01"),
          "metrology-instruments",
          List.of(
              "instrument_no=8; status=在用; cycle=周期检定; result=不合格; valid_until=2024-01-01",
              "instrument_no=9; status=停用"));

  private static TestWarehouse warehouse;

  @BeforeAll
  static void open(@TempDir Path folder) {
    warehouse = new TestWarehouse(folder, CONTRACTS);
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  record Change(String id, String dataset, String row, String cell, List<String> moved) {
    String changed() {
      String field = cell.substring(0, cell.indexOf('='));
      return row.replaceFirst("(?<=^|; )" + field + "=[^;]*", cell);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Change> changes() {
    return CatalogFiles.directory(TestCatalog.RESOURCES)
        .yaml("change-cases.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("changes")
  void movesWhatDependsOnIt(Change change) {
    assertThat(change.changed()).isNotEqualTo(change.row());
    Figures before = load(change.dataset(), change.row());
    Figures after = load(change.dataset(), change.changed());
    assertThat(before.all())
        .filteredOn(v -> !v.value().equals(after.find(v.id()).orElseThrow().value()))
        .extracting(FigureValue::id)
        .containsExactlyElementsOf(change.moved());
  }

  private static Figures load(String dataset, String row) {
    List<String> rows = new java.util.ArrayList<>(OTHER_ROWS.get(dataset));
    rows.add(row);
    warehouse.snapshot(dataset, DAY, rows);
    return new MeasureRun(CATALOG, CONTRACTS, warehouse.rows())
        .measure(warehouse.reading("2023-12-31"));
  }
}
