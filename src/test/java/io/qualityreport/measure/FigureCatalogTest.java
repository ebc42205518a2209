package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CatalogFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureCatalogTest {
  private static final String TABLE =
      """
      - { id: vet.given, title: 次数, en: Given, unit: 次, dataset: vaccinations, measure: count,
          groupBy: animal }
      - { id: vet.meetings, title: 按月, en: By month, unit: 次, dataset: vaccinations, measure: count,
          groupBy: { month: given_on } }
      - { id: vet.cattle_share, title: 牛的比例, en: Share of cattle, unit: '%',
          ratio: [vet.given/牛, vet.given] }
      - { id: vet.twice, title: 两倍, en: Twice, unit: '%', sum: [vet.cattle_share, vet.cattle_share] }
      """;

  @TempDir Path root;

  record Mistake(String id, String yaml, String message) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Mistake> mistakes() {
    return CatalogFiles.directory(TestCatalog.RESOURCES)
        .yaml("figure-mistakes.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void namesFileAndKeyOfAMistake(Mistake mistake) throws IOException {
    TestCatalog catalog = TestCatalog.in(root).with("figures/test.yaml", mistake.yaml());
    assertThatThrownBy(catalog::figures)
        .isInstanceOf(CatalogException.class)
        .hasMessage(mistake.message());
  }

  @Test
  void keepsTheOrderOfFilesAndLines() throws IOException {
    FigureCatalog figures =
        TestCatalog.in(root)
            .with("figures/b.yaml", TABLE)
            .with(
                "figures/a.yaml",
                "- { id: herd.head, title: 存栏, en: Stock, unit: 万头, decimals: 2, dataset: herds,"
                    + " measure: sum, field: head }")
            .figures();
    assertThat(figures.figures())
        .extracting(Figure::id)
        .containsExactly("herd.head", "vet.given", "vet.meetings", "vet.cattle_share", "vet.twice");
  }

  @Test
  void namesGroupsByCodeAndMonth() throws IOException {
    FigureCatalog figures = TestCatalog.in(root).with("figures/test.yaml", TABLE).figures();
    assertThat(figures.ids("vet.given"))
        .containsExactly("vet.given", "vet.given/牛", "vet.given/羊", "vet.given/猪");
    assertThat(figures.ids("vet.meetings"))
        .hasSize(13)
        .startsWith("vet.meetings", "vet.meetings/01")
        .endsWith("vet.meetings/12");
    assertThat(figures.ids("vet.gone")).isEmpty();
    assertThat(figures.owner("vet.given/羊")).isEqualTo(figures.figure("vet.given"));
    assertThat(figures.owner("vet.given/马")).isEmpty();
    assertThat(figures.owner("vet.given/")).isEmpty();
  }

  @Test
  void followsWhatAFigureIsComputedFrom() throws IOException {
    FigureCatalog figures = TestCatalog.in(root).with("figures/test.yaml", TABLE).figures();
    assertThat(figures.closure("vet.twice"))
        .containsExactly("vet.twice", "vet.cattle_share", "vet.given/牛", "vet.given");
    assertThat(figures.closure("vet.given")).containsExactly("vet.given");
  }

  @Test
  void statedFiguresNeedTheirDataset() throws IOException {
    TestCatalog catalog =
        TestCatalog.in(root)
            .with(
                "datasets/any/declared-figures.yaml",
                """
                name: declared-figures
                title: 上报数
                department: any
                mode: append
                onError: quarantine-rows
                maxBadRows: 20%
                period: { from: [title] }
                primaryKey: [indicator]
                fields:
                  - { name: indicator, title: 指标, type: string, constraints: { required: true } }
                  - { name: value, title: 数值, type: string }
                """)
            .with(
                "figures/test.yaml",
                "- { id: herd.stated, title: 存栏, en: Stock, unit: 头, declared: 存栏数 }");
    assertThatThrownBy(catalog::figures)
        .isInstanceOf(CatalogException.class)
        .hasMessage(
            "catalog file figures/test.yaml, key [herd.stated].declared: expected a field value of"
                + " type number in dataset declared-figures, found none; declare it");
  }
}
