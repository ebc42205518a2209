package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NilReturnsTest {
  static final String RETURNS =
      """
      name: nil-returns
      title: 零报告
      department: any
      mode: append
      period: { from: [title] }
      primaryKey: [dataset_title]
      fields:
        - { name: dataset_title, title: 表名, type: string, constraints: { required: true } }
      """;

  @TempDir Path folder;
  private TestCatalog catalog;
  private TestWarehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    catalog =
        TestCatalog.in(folder.resolve("catalog"))
            .with("datasets/any/nil-returns.yaml", RETURNS)
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
  void aNilReturnMakesWhatWasNotSentZero() {
    long submission = warehouse.state("nil-returns", "dataset_title=存 栏").id();
    FigureValue head = head();
    assertThat(head.status()).isEqualTo(FigureStatus.OK);
    assertThat(head.value()).contains(BigDecimal.ZERO);
    assertThat(head.submissions()).containsExactly(submission);
    assertThat(head.missing()).isEmpty();
  }

  @Test
  void aNilReturnOfAnotherTableChangesNothing() {
    warehouse.state("nil-returns", "dataset_title=免疫");
    assertThat(head().status()).isEqualTo(FigureStatus.MISSING);
  }

  @Test
  void aNilReturnOfADepartmentThatDoesNotSendTheTableChangesNothing() throws IOException {
    Path herds = folder.resolve("catalog/datasets/works/herds.yaml");
    String office = Files.readString(herds).replace("department: works", "department: office");
    Files.delete(herds);
    catalog.with("datasets/office/herds.yaml", office);
    warehouse.state("nil-returns", "dataset_title=存栏");
    assertThat(head().status()).isEqualTo(FigureStatus.MISSING);
  }

  @Test
  void rowsGoBeforeANilReturn() {
    warehouse.state("nil-returns", "dataset_title=存栏");
    warehouse.snapshot(
        "herds", "2023-06-30", List.of("township=托里镇; head=7; checked_until=2023-12-31"));
    assertThat(head().value()).contains(new BigDecimal(7));
  }

  private FigureValue head() {
    return new MeasureRun(catalog.figures(), catalog.contracts(), warehouse.rows())
        .measure(warehouse.reading("2023-11-07"))
        .find("herd.head")
        .orElseThrow();
  }
}
