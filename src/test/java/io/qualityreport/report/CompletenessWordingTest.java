package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Expectation;
import io.qualityreport.completeness.Progress;
import io.qualityreport.completeness.Standing;
import io.qualityreport.contract.CatalogFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How sections and the overview tell what is missing and since when, case by case. */
class CompletenessWordingTest {

  /**
   * A case.
   *
   * @param others how everything stands that is not named; on-time if left out
   * @param stands how {@code dataset} or {@code department/dataset/part} stands
   * @param missing figures, by the beginning of their ids, of which nothing was sent
   */
  record Case(
      String id,
      String section,
      Progress others,
      Map<String, Progress> stands,
      List<String> missing,
      List<String> says) {

    @Override
    public String toString() {
      return section + ": " + id;
    }

    private Progress progress(Expectation e) {
      String whole = e.department() + "/" + e.dataset() + "/" + e.part().id();
      Progress rest = Optional.ofNullable(others).orElse(Progress.ON_TIME);
      return stands == null
          ? rest
          : stands.getOrDefault(whole, stands.getOrDefault(e.dataset(), rest));
    }

    Completeness completeness() {
      return new Completeness(
          SampleReport.CALENDAR.of("2023").stream()
              .map(
                  e ->
                      new Standing("654224", e, progress(e), Optional.empty(), 0, Optional.empty()))
              .toList());
    }
  }

  static List<Case> cases() {
    return CatalogFiles.directory(Path.of("src/test/resources/report-expected"))
        .yaml("completeness.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says(Case declared) {
    YearFigures year = new YearFigures();
    Optional.ofNullable(declared.missing()).ifPresent(m -> m.forEach(year::missing));
    String text =
        new SampleReport(year).completeness(declared.completeness()).section(declared.section());
    assertThat(Text.words(text)).contains(String.join("\n", declared.says()));
  }

  /** One thing in all, for a catalog that expects no more. */
  @ParameterizedTest
  @CsvSource({
    "ON_TIME, 应报数据1份，已经报送。",
    "NIL, 应报数据1份，已经报送（其中零报告1份）。",
    "NOT_DUE, 应报数据1份，未到报送期限，尚未报送。",
    "OVERDUE, 应报数据1份，逾期未报。逾期未报的数据如下表。"
  })
  void oneThingIsNotAll(Progress progress, String says) {
    Expectation only = SampleReport.CALENDAR.of("2023").get(0);
    Standing stands = new Standing("654224", only, progress, Optional.empty(), 0, Optional.empty());
    SampleReport report =
        new SampleReport(new YearFigures()).completeness(new Completeness(List.of(stands)));
    assertThat(Text.words(report.section("overview"))).contains("## （二）数据报送情况\n\n" + says + "\n");
  }

  @Test
  void whereNothingIsExpectedNothingIsSaid() {
    SampleReport report =
        new SampleReport(new YearFigures()).completeness(new Completeness(List.of()));
    assertThat(Text.words(report.section("overview")))
        .contains("## （二）数据报送情况\n\n## （三）主要指标")
        .contains("责任部门：市场监督管理局。\n");
  }

  @Test
  void theWholeReportSaysItInEveryForm() throws IOException {
    YearFigures year = new YearFigures().missing("forestry.");
    Map<String, byte[]> files = new SampleReport(year).bytes();
    String said = "《林果产品质量检测》尚未报送：报送期限为2023年12月31日，自2024年1月1日起逾期。";
    assertThat(new SampleReport(year).text("report.md")).contains(said);
    assertThat(new SampleReport(year).text("index.html")).contains(said);
    assertThat(new SampleReport(year).text("sections/forestry.html")).contains(said);
    try (XWPFDocument document =
            new XWPFDocument(new ByteArrayInputStream(files.get(ReportWriter.document(files))));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText()).contains(said);
    }
  }
}
