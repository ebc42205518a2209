package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample year, dropped file by file, gives the figures that the county's report states. */
class SampleYearRunTest {
  private static final String NOT_SENT = "fruit-tests";
  private static final CheckCatalog CHECKS = checks();
  private static final List<String> TAKEN = new ArrayList<>();
  private static Aggregation.Result result;

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
      if (!finding.subject().equals(NOT_SENT)) {
        assertThat(finding.evidence()).as(finding.id()).isNotEmpty().contains(finding.subject());
        assertThat(finding.evidence())
            .as(finding.id())
            .allSatisfy(id -> assertThat(figure(id).submissions()).as(id).isNotEmpty());
      }
    }
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
