package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sections of the whole year say, case by case. */
class YearSectionsTest {

  record Case(
      String id,
      String section,
      Map<String, String> set,
      List<String> missing,
      List<String> bounds,
      Map<String, String> before,
      String says) {

    YearFigures year() {
      YearFigures year = new YearFigures();
      Optional.ofNullable(set).ifPresent(s -> s.forEach(year::set));
      Optional.ofNullable(missing).ifPresent(m -> m.forEach(year::missing));
      Optional.ofNullable(bounds).ifPresent(b -> b.forEach(year::lowerBound));
      Optional.ofNullable(before).ifPresent(b -> b.forEach(year::before));
      return year;
    }

    @Override
    public String toString() {
      return section + ": " + id;
    }
  }

  static List<Case> cases() {
    return CatalogFiles.directory(Path.of("src/test/resources/report-expected"))
        .yaml("sections.yaml", new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says(Case declared) {
    assertThat(Text.words(new SampleReport(declared.year()).section(declared.section())).lines())
        .contains(declared.says());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void saysSomethingWhateverIsMissing(String section) {
    YearFigures nothing = new YearFigures();
    YearFigures.CATALOG.figures().forEach(f -> nothing.missing(f.id()));
    String text = Text.words(new SampleReport(nothing).section(section));
    assertThat(text).contains("尚未报送").doesNotContain("全部合格", "未发生区域性", "全部整改");
  }

  @ParameterizedTest
  @MethodSource("sections")
  void zeroIsNotAll(String section) {
    YearFigures zero = new YearFigures();
    YearFigures.CATALOG.figures().forEach(f -> zero.set(f.id(), 0));
    String text = Text.words(new SampleReport(zero).section(section));
    assertThat(text).doesNotContain("全部合格", "全部整改", "已经全部", "100.00%");
  }

  @ParameterizedTest
  @MethodSource("sections")
  void aYearBeforeOfWhichNothingIsKnownIsNoGap(String section) {
    String text = Text.words(new SampleReport(new YearFigures()).section(section));
    assertThat(text).doesNotContain("上年同期");
  }

  @Test
  void aYearBeforeIsListedAmongTheSources() {
    YearFigures year = new YearFigures().set("consumer.received_last_year", 271);
    assertThat(Text.words(new SampleReport(year).section("consumer-rights")).lines())
        .contains("| 上年同期12315受理举报诉求 | 271件 | — | 2023年12月31日 |");
  }

  static List<String> sections() {
    return SampleReport.PLAN.sections().stream().map(ReportPlan.Section::id).toList();
  }
}
