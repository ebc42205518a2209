package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Progress;
import io.qualityreport.completeness.Standing;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.ops.Aggregation;
import io.qualityreport.reconcile.Check;
import io.qualityreport.reconcile.CheckCatalog;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.sample.SampleYear;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample year, dropped file by file, gives the figures that the county's report states. */
class SampleYearRunTest {
  private static final String NOT_SENT = "fruit-tests";
  private static final String SENTENCE = "narrative/";
  private static final CheckCatalog CHECKS = checks();
  private static final List<String> TAKEN = new ArrayList<>();
  private static Aggregation.Result result;
  private static Completeness completeness;

  @BeforeAll
  static void dropTheWholeYear(@TempDir Path root) {
    new TemporaryHome(root)
        .open(
            home -> {
              for (SampleYear.Dropped file : SampleYear.dropped()) {
                home.dropAll(file.department(), file.name(), file.bytes()).stream()
                    .map(SampleYearRunTest::line)
                    .forEach(TAKEN::add);
              }
              result = home.aggregate();
              completeness =
                  home.operations().expectations().of(home.operations().regions().whole(), "2023");
            });
  }

  private static String line(Submission submission) {
    RowCounts counts = submission.counts();
    return "%s,%s,%s,%s,%d,%d,%d,%d"
        .formatted(
            submission.arrival().fileName(),
            submission.facts().sheet(),
            submission.facts().dataset().orElse(""),
            submission.state(),
            counts.read(),
            counts.accepted(),
            counts.rejected(),
            counts.duplicate());
  }

  @Test
  void everyFileIsTakenInAsWhatItIs() {
    assertThat(TAKEN).containsExactlyElementsOf(Samples.lines("/sample-submissions.csv"));
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvFileSource(resources = "/figures-2023.csv", numLinesToSkip = 1)
  void figureIsThatOfTheReport(String id, BigDecimal value, String unit) {
    FigureValue figure = figure(id);
    boolean rate = unit.equals("%") && figure.figure().definition() instanceof Figure.Ratio;
    assertThat(figure.status()).isEqualTo(FigureStatus.OK);
    assertThat(figure.figure().unit()).isEqualTo(unit);
    assertThat(figure.rounded()).contains(rate ? value.setScale(2) : value);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = "/figures-2023-further.csv", numLinesToSkip = 1)
  void figureBesideTheReportIs(String id, BigDecimal value) {
    assertThat(figure(id).rounded()).isEqualTo(Optional.ofNullable(value));
  }

  @Test
  void figuresWrittenAsLowerBoundsStaySo() {
    assertThat(result.figures().all())
        .filteredOn(FigureValue::lowerBound)
        .extracting(FigureValue::id)
        .containsExactlyInAnyOrderElementsOf(Samples.lines("/figures-2023-lower-bounds.txt"));
  }

  /** Each with its severity, what should hold, what was found, and the sentence for the reader. */
  @Test
  void findingsAreThoseOfTheYear() {
    assertThat(result.findings())
        .extracting(SampleYearRunTest::line)
        .containsExactlyElementsOf(Samples.lines("/sample-findings.txt"));
  }

  /** What figures lack and what is missing of the calendar is the same. */
  @Test
  void figuresAndCalendarAgreeOnWhatIsMissing() {
    Set<String> missing =
        completeness.standings().stream()
            .filter(Standing::missing)
            .map(s -> s.expectation().dataset())
            .collect(Collectors.toSet());
    Set<String> lacked =
        result.figures().all().stream()
            .filter(f -> !(f.figure().definition() instanceof Figure.PreviousYear))
            .flatMap(f -> f.missing().stream())
            .collect(Collectors.toSet());
    assertThat(missing).isEqualTo(lacked).containsExactly(NOT_SENT);
    assertThat(completeness.in(Progress.NIL))
        .extracting(s -> s.expectation().dataset())
        .containsExactly("incidents");
  }

  @Test
  void theForestrySectionSaysWhatIsMissingSinceWhen() throws IOException {
    assertThat(result.folder().resolve("sections/forestry.md"))
        .content()
        .contains("责任部门：林业和草原局。《林果产品质量检测》尚未报送：报送期限为2023年12月31日，自2024年1月1日起逾期。");
    assertThat(result.folder().resolve("report.md"))
        .content()
        .contains("应报数据49份，已经报送48份（其中零报告1份），逾期未报1份。逾期未报的数据如下表。");
  }

  private static String line(Finding finding) {
    return String.join(
        " | ",
        finding.id(),
        finding.severity().code(),
        finding.expected(),
        finding.actual(),
        finding.explanation().in(Language.ZH));
  }

  @Test
  void behindAFindingStandFiguresWithTheirRows() {
    for (Finding finding : result.findings()) {
      if (!finding.subject().equals(NOT_SENT) && !finding.subject().startsWith(SENTENCE)) {
        assertThat(finding.evidence()).as(finding.id()).isNotEmpty().contains(finding.subject());
      }
      assertThat(finding.evidence())
          .as(finding.id())
          .filteredOn(id -> !id.startsWith(SENTENCE) && !finding.subject().equals(NOT_SENT))
          .allSatisfy(id -> assertThat(figure(id).submissions()).as(id).isNotEmpty());
    }
  }

  /** In order of department and position, which two departments may share. */
  @Test
  void sentencesAreFilledInAndStandInTheirSections() throws IOException {
    assertThat(paragraphs("agri-products")).containsExactly("各乡镇监管站全年完成快速检测2293批次，检测结果在集贸市场公示栏公布。");
    assertThat(paragraphs("livestock"))
        .containsExactly(
            "秋季防疫按乡镇建立台账，口蹄疫累计免疫牛7.92万头、羊34.99万只；转场途中的牛羊由各乡镇在冬草场补免。",
            "对检测不合格、来源不明的畜产品实行追溯登记，定点屠宰场实行驻场检疫。");
    assertThat(paragraphs("elderly-care"))
        .containsExactly("敬老院每月召开安全生产工作会议不少于2次，逐院建立燃气、用电和消防隐患清单。");
    assertThat(paragraphs("tourism")).containsExactly("申报自治区重点旅游乡村3个，景区建设项目2个，标识标牌和停车场同步改造。");
    assertThat(section("health"))
        .containsPattern("- 【提示】.*“6场”.*。依据：\\[文字材料 C3]\\(\\.\\./sources\\.html#s\\d+\\)。\n")
        .containsPattern(
            "\\| 2 \\| 卫生健康委员会 \\| \\[\\d+]\\([^)]+\\) \\| 2023年文字材料（医疗）\\.csv \\| C3 \\|");
  }

  private static List<String> paragraphs(String section) throws IOException {
    String text = section(section).replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1");
    String narrative = text.replaceAll("(?s).*部门补充情况\n|## （[^）]*）核对情况.*", "");
    return narrative.lines().filter(l -> !l.isEmpty()).toList();
  }

  private static String section(String id) throws IOException {
    return Files.readString(result.folder().resolve("sections").resolve(id + ".md"));
  }

  @ParameterizedTest
  @MethodSource("trueAsTheyStand")
  void whatIsTrueStaysSilent(String id) {
    Check check = CHECKS.checks().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    assertThat(check.figures()).allSatisfy(f -> assertThat(figure(f).value()).as(f).isPresent());
    assertThat(check.run(result.figures())).isEmpty();
  }

  static List<String> trueAsTheyStand() {
    return Samples.lines("/sample-silent-checks.txt");
  }

  private static CheckCatalog checks() {
    CatalogFiles files = CatalogFiles.packaged();
    return CheckCatalog.load(files, FigureCatalog.load(files, Contracts.load(files)));
  }

  private static FigureValue figure(String id) {
    return result.figures().find(id).orElseThrow(() -> new AssertionError("no figure " + id));
  }
}
