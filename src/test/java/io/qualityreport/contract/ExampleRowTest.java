package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.ContractChecker.Accepted;
import io.qualityreport.contract.ContractChecker.Refused;
import io.qualityreport.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of every form is a good row with marks on it, and no marked cell is ever data. */
class ExampleRowTest {
  private static final int YEAR = 2023;
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());
  private static final DateContext DATES =
      new DateContext(
          LocalDate.of(YEAR, 12, 31), LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31));

  static Stream<DatasetContract> datasets() {
    return CONTRACTS.datasets().stream();
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void withoutItsMarksTheExampleIsAGoodRow(DatasetContract contract) {
    Object[] cells =
        ExampleRow.of(contract, YEAR).stream()
            .map(text -> text.isEmpty() ? null : text.substring("示例：".length()))
            .toArray();
    assertThat(new ContractChecker(contract).check(4, cells, DATES)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void eachOfItsCellsIsRefusedWhereItIsLeftInARow(DatasetContract contract) {
    Object[] cells =
        ExampleRow.of(contract, YEAR).stream().map(t -> t.isEmpty() ? null : t).toArray();
    List<Violation> violations =
        ((Refused) new ContractChecker(contract).check(4, cells, DATES)).violations();
    assertThat(violations)
        .extracting(v -> v.field().orElseThrow(), Violation::rule, v -> v.message().in(Language.ZH))
        .containsExactlyElementsOf(
            IntStream.range(0, cells.length)
                .filter(i -> cells[i] != null)
                .mapToObj(
                    i ->
                        Tuple.tuple(
                            contract.fields().get(i).name(),
                            "example",
                            "此处仍是示例的内容“" + cells[i] + "”。请改为真实内容，没有的留空；如果整行只是示例，请整行删除。"))
                .toList());
  }

  @Test
  void aRowIsMadeToFitItsChecks() {
    DatasetContract contract = CONTRACTS.dataset("net-content").orElseThrow();
    assertThat(ExampleRow.of(contract, 2026))
        .containsExactly(
            "示例：抽样单编号",
            "示例：受检单位",
            "示例：91000000000000000K",
            "示例：商品种类",
            "示例：商品名称",
            "示例：10",
            "示例：单位",
            "示例：10",
            "示例：10",
            "示例：10",
            "示例：10",
            "示例：10",
            "示例：2026-03-01",
            "示例：合格",
            "示例：检验机构");
  }

  @ParameterizedTest
  @CsvSource({
    "示例：在用, true",
    "'　示例:在用 ', true",
    "示 例：, true",
    "示例在用, false",
    "托里县示例：超市, false",
    "'', false",
  })
  void marksAreKnownHoweverTheyAreTyped(String text, boolean marked) {
    assertThat(ExampleRow.marks(text)).isEqualTo(marked);
  }
}
