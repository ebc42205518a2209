package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.measure.Explanation.Cell;
import io.qualityreport.measure.Explanation.ExplainedRow;
import io.qualityreport.measure.Explanation.Source;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {
  private static TestCatalog files;
  private static FigureCatalog catalog;
  private static TestWarehouse warehouse;
  private static Reading reading;
  private static Figures figures;
  private static Map<String, Explanation> all;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    files =
        TestCatalog.in(folder.resolve("catalog"))
            .with(
                "figures/language.yaml",
                Files.readString(TestCatalog.RESOURCES.resolve("language.yaml")));
    catalog = files.figures();
    warehouse = new TestWarehouse(folder, files.contracts());
    warehouse.load("vaccinations", EventFiguresTest.VACCINATIONS);
    warehouse.load(
        "vaccinations",
        "record_no=2; township=托里镇; animal=羊; due=100000; done=90000; cost=9.5; given_on=2023-01-31");
    warehouse.snapshot(
        "herds",
        "2023-06-30",
        List.of(
            "township=托里镇; head=700; checked_until=2023-06-30",
            "township=库普乡; head=300; checked_until=2023-06-29"));
    warehouse.state(
        "declared-figures",
        "statement_no=1; indicator=出栏数; value=1",
        "statement_no=2; indicator=存栏数; value=0.1; unit=万头; at_least=true; reporter=王五");
    reading = warehouse.reading("2023-11-07");
    figures = new MeasureRun(catalog, files.contracts(), warehouse.rows()).measure(reading);
    all = explainer().explainAll(reading, figures, 10);
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  private static Explainer explainer() {
    return new Explainer(catalog, files.contracts(), warehouse.warehouse());
  }

  @Test
  void recomputesEveryFigureAndGroup() {
    assertThat(all.keySet())
        .containsExactlyElementsOf(figures.all().stream().map(FigureValue::id).toList());
    assertThat(all.values())
        .allSatisfy(e -> assertThat(e.recomputed()).as(e.value().id()).isEqualTo(e.value().value()))
        .allSatisfy(e -> assertThat(e.totalRows()).as(e.value().id()).isEqualTo(e.value().rows()));
  }

  @Test
  void explainsOneAsAll() {
    for (String id :
        List.of("vet.done/牛", "vet.given_growth", "herd.stated", "herd.per_thousand")) {
      assertThat(explainer().explain(reading, figures, id, 10)).isEqualTo(all.get(id));
    }
  }

  @Test
  void leadsToTheCellsThatAFigureReads() {
    Explanation done = all.get("vet.sheep_done_some_more");
    assertThat(done.rows())
        .containsExactly(
            new ExplainedRow(
                2,
                2,
                List.of(
                    new Cell("A2", "record_no", "编号", "2"),
                    new Cell("C2", "animal", "畜种", "羊"),
                    new Cell("E2", "done", "已免数", "90000"),
                    new Cell("H2", "some_more", "余", ""))));
    assertThat(done.sources())
        .containsExactly(
            new Source(2, TestWarehouse.REGION, "兽医站", "免疫记录.xlsx", "ab12", "Sheet1", 1));
    assertThat(done.totalRows()).isEqualTo(1);
  }

  @Test
  void countsAllRowsAndListsTheFirst() {
    Explanation given = explainer().explain(reading, figures, "vet.given", 2);
    assertThat(given.rows()).extracting(ExplainedRow::sourceRow).containsExactly(2L, 4L);
    assertThat(given.totalRows()).isEqualTo(4);
    assertThat(given.recomputed()).contains(new BigDecimal(4));
    assertThat(given.sources()).extracting(Source::rows).containsExactly(3L, 1L);
  }

  @Test
  void masksPersonalCells() {
    assertThat(all.get("vet.vets").rows().get(0).cells())
        .containsExactly(
            new Cell("A2", "record_no", "编号", "1"), new Cell("I2", "vet", "兽医", "***"));
    assertThat(all.get("vet.vets").rows().get(2).cells())
        .as("a missing value is not masked")
        .contains(new Cell("I5", "vet", "兽医", ""));
  }

  @Test
  void showsWhatIsStated() {
    assertThat(all.get("herd.stated").rows())
        .containsExactly(
            new ExplainedRow(
                4,
                3,
                List.of(
                    new Cell("B3", "indicator", "指标", "存栏数"),
                    new Cell("C3", "value", "数值", "0.1"),
                    new Cell("D3", "unit", "单位", "万头"),
                    new Cell("E3", "at_least", "下限", "是"))));
  }

  @Test
  void arithmeticIsExplainedByItsInputs() {
    Explanation share = all.get("herd.per_thousand");
    assertThat(share.inputs())
        .extracting(e -> e.value().id())
        .containsExactly("vet.given", "herd.head");
    assertThat(share.rows()).isEmpty();
    assertThat(share.sources()).extracting(Source::submissionId).containsExactly(1L, 2L, 3L);
    assertThat(share.totalRows()).isEqualTo(2);
  }

  @Test
  void aYearBeforeIsExplainedByItsOwnRows() {
    Explanation before = all.get("vet.given_before");
    Explanation then = before.inputs().get(0);
    assertThat(then.value().id()).isEqualTo("vet.given");
    assertThat(then.value().period()).isEqualTo("2022");
    assertThat(then.recomputed()).contains(new BigDecimal(2));
    assertThat(then.rows()).extracting(ExplainedRow::sourceRow).containsExactly(7L, 8L);
    assertThat(before.sources()).extracting(Source::rows).containsExactly(2L);
  }

  @Test
  void unknownFiguresAreRefused() {
    assertThatThrownBy(() -> explainer().explain(reading, figures, "vet.given/马", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected the id of a figure such as equipment.total or equipment.total/group, found"
                + " vet.given/马");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "vet.given | 《免疫记录》的全部记录条数 | number of all rows of vaccinations",
        "vet.given/牛 | 《免疫记录》中畜种为“牛”的记录条数 | number of rows of vaccinations where animal is \"cattle\"",
        "vet.by_month/01 | 《免疫记录》中日期在 1 月的记录条数 | number of rows of vaccinations where given_on lies in month 1",
        "vet.townships | 《免疫记录》的全部记录中不同的乡镇个数 | number of different township in all rows of vaccinations",
        "vet.cheapest | 《免疫记录》的全部记录中费用的最小值 | smallest cost in all rows of vaccinations",
        "vet.dearest | 《免疫记录》的全部记录中费用的最大值 | largest cost in all rows of vaccinations",
        "vet.mean_cost | 《免疫记录》的全部记录的费用平均值 | mean of cost over all rows of vaccinations",
        "vet.due/羊 | 《免疫记录》中畜种为“羊”的记录的应免数之和 | sum of due over rows of vaccinations where animal is \"sheep\"",
        "herd.valid | 《存栏》中有效期至不早于统计截止日的记录条数 | number of rows of herds where checked_until is not before the as-of date",
        "vet.dear/牛 | 《免疫记录》中费用大于9或费用为空、其中畜种为“牛”的记录条数 | number of rows of vaccinations where cost is more than 9 or cost is empty, of these those where animal is \"cattle\"",
        "herd.stated | 部门上报的“存栏数” | \"存栏数\" as stated by a department",
        "vet.cattle_density | “已免疫数/牛”除以“应免疫数/牛”，乘以 100% | \"Done/牛\" over \"Due/牛\", times 100%",
        "herd.per_thousand | “次数”除以“存栏” | \"Given\" over \"Stock\"",
        "vet.left | “应免疫数” - “已免疫数” | \"Due\" - \"Done\"",
        "vet.least_in_a_month | “按月次数”各组中的最小值 | smallest of the groups of \"By month\"",
        "vet.most_in_a_month | “按月次数”各组中的最大值 | largest of the groups of \"By month\"",
        "vet.mean_of_months | “按月次数”各组的平均值 | mean over the groups of \"By month\"",
        "vet.sum_of_animals | “次数”各组之和 | sum over the groups of \"Given\"",
        "vet.given_before | 上一年同期的“次数” | \"Given\" as of the same day a year before",
      })
  void saysTheFormulaInWords(String id, String zh, String en) {
    assertThat(all.get(id).formula().in(Language.ZH)).isEqualTo(zh);
    assertThat(all.get(id).formula().in(Language.EN)).isEqualTo(en);
  }

  @Test
  void readsEveryDatasetOnceAYear() {
    CountingRows rows = new CountingRows(warehouse.rows());
    new Computation(catalog, files.contracts(), rows, new RowReader(rows, 1, Memory.ofNow()))
        .compute(reading, catalog.figures().stream().map(Figure::id).toList());
    assertThat(rows.scans())
        .isEqualTo(
            Map.of(
                "2023 vaccinations",
                1,
                "2023 herds",
                1,
                "2023 declared-figures",
                1,
                "2022 vaccinations",
                1));
  }
}
