package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.ops.Aggregation;
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

/** The sample year, dropped file by file, gives the figures that the county's report states. */
class SampleYearRunTest {
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

  @Test
  void findingsAreThoseOfTheYear() {
    assertThat(result.findings())
        .extracting(Finding::id)
        .containsExactlyElementsOf(Samples.lines("/sample-findings.txt"));
  }

  @Test
  void aFindingShowsBothValues() {
    assertThat(result.findings())
        .filteredOn(f -> f.id().equals("equipment-declared"))
        .extracting(Finding::expected, Finding::actual, f -> f.explanation().in(Language.ZH))
        .containsExactly(
            tuple("390", "380", "“在用特种设备总数(上报)”为 380 台，按记录计算的“在用特种设备总数”为 390 台，相差 10 台。"));
  }

  private static FigureValue figure(String id) {
    return result.figures().find(id).orElseThrow(() -> new AssertionError("no figure " + id));
  }
}
