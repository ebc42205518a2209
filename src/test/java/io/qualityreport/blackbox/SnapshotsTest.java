package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of the metrology system: each is the whole, and the newest day counts. */
class SnapshotsTest {
  private static final String RECORDED = "metrology.instruments_recorded";
  private static final byte[] FOUR = DropTable.instruments(1, 4).gb18030();
  private static final byte[] FIVE = DropTable.instruments(1, 5).gb18030();
  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
  }

  @Test
  void aNewerSnapshotReplacesAnOlder() {
    home.open(
        h -> {
          h.drop("metrology", "导出_截至2023-06-30.csv", FIVE);
          Submission newer = h.drop("metrology", "导出_截至2023-11-07.csv", FOUR);
          assertThat(newer.state()).isEqualTo(SubmissionState.LOADED);
          assertThat(newer.facts().snapshotOn()).contains(LocalDate.of(2023, 11, 7));
          assertThat(h.figure(RECORDED)).isEqualTo("4");
        });
  }

  @Test
  void anOlderSnapshotThatComesLateReplacesNothing() {
    home.open(
        h -> {
          h.drop("metrology", "导出_截至2023-11-07.csv", FOUR);
          Submission late = h.drop("metrology", "导出_截至2023-06-30.csv", FIVE);
          assertThat(late.state()).isEqualTo(SubmissionState.LOADED);
          assertThat(h.figure(RECORDED)).isEqualTo("4");
        });
  }

  @Test
  void theSameBytesAgainChangeNothingAndSaySo() {
    home.open(
        h -> {
          h.drop("metrology", "导出_截至2023-11-07.csv", FOUR);
          Submission again = h.drop("metrology", "再次导出_截至2023-11-07.csv", FOUR);
          assertThat(again.state()).isEqualTo(SubmissionState.DUPLICATE);
          assertThat(again.loadNumber()).isEqualTo(OptionalLong.empty());
          assertThat(again.reason().orElseThrow().in(Language.ZH))
              .isEqualTo("内容与 2024-01-10 报送的“导出_截至2023-11-07.csv”（报送编号 1）完全相同，数据没有变化，无需再处理。");
          assertThat(h.receipt("metrology"))
              .contains("处理结果：以前收过", again.reason().get().in(Language.ZH));
          assertThat(h.operations().results().submissions(Optional.empty())).hasSize(2);
          assertThat(h.figure(RECORDED)).isEqualTo("4");
        });
  }

  @Test
  void theSameBytesAfterOthersAreACorrection() {
    home.open(
        h -> {
          h.drop("metrology", "导出_截至2023-11-07.csv", FOUR);
          h.drop("metrology", "导出_截至2023-11-07.csv", FIVE);
          assertThat(h.figure(RECORDED)).isEqualTo("5");
          Submission back = h.drop("metrology", "导出_截至2023-11-07.csv", FOUR);
          assertThat(back.state()).isEqualTo(SubmissionState.LOADED);
          assertThat(back.loadNumber()).isEqualTo(OptionalLong.of(3));
          assertThat(h.figure(RECORDED)).isEqualTo("4");
        });
  }

  @Test
  void anExportWithoutADayIsOfTheDayOnWhichItCame() {
    home.open(
        h -> {
          Submission export = h.drop("metrology", "导出.csv", FOUR);
          assertThat(export.facts().period()).contains("2024");
          assertThat(export.facts().snapshotOn()).contains(LocalDate.of(2024, 1, 10));
        });
  }

  @Test
  void aRegisterOfAPastYearWithoutADayIsOfItsLastDay() {
    home.open(
        h -> {
          Submission register =
              h.drop("market-regulation", "特种设备台账（2023年）.csv", DropTable.equipment(1, 4).utf8());
          assertThat(register.facts().period()).contains("2023");
          assertThat(register.facts().snapshotOn()).contains(LocalDate.of(2023, 12, 31));
          assertThat(h.figure("equipment.total")).isEqualTo("4");
        });
  }

  @Test
  void runningAgainOverTheSameLoadsGivesTheSameReport() {
    home.open(
        h -> {
          h.drop("metrology", "导出_截至2023-11-07.csv", FOUR);
          home.clock()
              .tick(Duration.ofDays(1)); // the tenth, on which December's complaints fell due
          Aggregation.Result first = h.aggregate();
          home.clock().tick(Duration.ofDays(3)); // in which nothing falls due
          Aggregation.Result second = h.aggregate();
          assertThat(second.run().reading()).isEqualTo(first.run().reading());
          assertThat(second.figures().all()).isEqualTo(first.figures().all());
          List<String> hashes =
              h.operations().results().runs(Optional.of("2023")).stream()
                  .map(r -> r.reportHash().orElseThrow())
                  .toList();
          assertThat(hashes).hasSize(2);
          assertThat(hashes.get(1)).isEqualTo(hashes.get(0));
        });
  }
}
