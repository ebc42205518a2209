package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.ops.Aggregation;
import io.qualityreport.sample.SampleYear;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample year, dropped file by file, gives the figures that the county's report states. */
class SampleYearRunTest {
  private static final List<String> FIGURES =
      List.of(
          "metrology.instruments_recorded 649",
          "metrology.instruments_in_use 550",
          "metrology.in_use_ratio 84.75",
          "metrology.instruments_due 470",
          "metrology.instruments_valid 432",
          "metrology.inspection_rate 91.91",
          "equipment.total 390",
          "equipment.total_declared 380",
          "equipment.boilers 9",
          "equipment.pressure_vessels 70",
          "equipment.lifts 148",
          "equipment.cranes 96",
          "equipment.site_vehicles 67",
          "equipment.overdue 0",
          "equipment.inspection_rate 100.00",
          "equipment.total/电梯 148",
          "equipment.total/场(厂)内专用机动车辆 67",
          "consumer.received 290",
          "consumer.closed 290",
          "consumer.close_rate 100.00",
          "consumer.on_time_check_rate 100.00");
  @TempDir private Path root;

  @Test
  void figuresAndFindingsAreThoseOfTheYear() {
    new TemporaryHome(root)
        .open(
            h -> {
              List<Submission> taken = new ArrayList<>();
              for (SampleYear.Dropped file : SampleYear.dropped()) {
                taken.add(h.drop(file.department(), file.name(), file.bytes()));
              }
              assertThat(taken)
                  .extracting(Submission::state, Submission::counts)
                  .containsExactly(
                      tuple(SubmissionState.LOADED, new RowCounts(649, 649, 0, 0)),
                      tuple(SubmissionState.PARTLY_LOADED, new RowCounts(137, 136, 1, 0)),
                      tuple(SubmissionState.LOADED, new RowCounts(415, 415, 0, 0)),
                      tuple(SubmissionState.LOADED, new RowCounts(2, 2, 0, 0)),
                      tuple(SubmissionState.LOADED, new RowCounts(159, 159, 0, 0)));
              Aggregation.Result result = h.aggregate();
              assertFigures(result);
              assertThat(result.findings())
                  .extracting(
                      f -> f.id(),
                      f -> f.expected(),
                      f -> f.actual(),
                      f -> f.explanation().in(Language.ZH))
                  .containsExactly(
                      tuple(
                          "equipment-declared",
                          "390",
                          "380",
                          "“在用特种设备总数(上报)”为 380 台，按记录计算的“在用特种设备总数”为 390 台，相差 10 台。"));
            });
  }

  private static void assertFigures(Aggregation.Result result) {
    SoftAssertions softly = new SoftAssertions();
    for (String expected : FIGURES) {
      int blank = expected.indexOf(' ');
      softly
          .assertThat(
              result
                  .figures()
                  .find(expected.substring(0, blank))
                  .flatMap(FigureValue::rounded)
                  .map(BigDecimal::toPlainString))
          .as(expected)
          .contains(expected.substring(blank + 1));
    }
    softly
        .assertThat(
            result.figures().groups("consumer.received_by_month").stream()
                .map(m -> m.value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("290");
    softly.assertAll();
  }
}
