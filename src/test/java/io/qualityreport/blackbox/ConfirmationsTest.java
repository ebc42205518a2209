package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that would lose many of its rows waits until somebody confirms it. */
class ConfirmationsTest {
  private static final String DEPARTMENT = "market-regulation";
  private static final String NAME = "特种设备台账（2023年）.csv";
  private static final String TOTAL = "equipment.total";
  private static final byte[] TEN = DropTable.equipment(1, 10).utf8();
  private static final byte[] SIX = DropTable.equipment(1, 6).utf8();
  private static final byte[] NOTHING = {};
  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
  }

  @Test
  void itWaitsAndSaysWhatItWouldChange() {
    home.open(
        h -> {
          h.drop(DEPARTMENT, NAME, TEN);
          Submission six = h.drop(DEPARTMENT, NAME, SIX);
          assertThat(six.state()).isEqualTo(SubmissionState.WAITING);
          assertThat(six.counts()).isEqualTo(new RowCounts(6, 6, 0, 0));
          assertThat(six.loadNumber()).isEmpty();
          System.out.println(h.receipt(DEPARTMENT));
          assertThat(h.figure(TOTAL)).isEqualTo("10");
        });
  }

  @Test
  void aFileOfTheDepartmentConfirmsIt() {
    home.open(
        h -> {
          waitForSix(h);
          Submission confirmation = h.drop(DEPARTMENT, "确认-2.txt", NOTHING);
          System.out.println(h.receipt(DEPARTMENT));
          assertThat(confirmation.state()).isEqualTo(SubmissionState.LOADED);
          Submission six = h.operations().results().submissions(Optional.empty()).get(1);
          assertThat(six.state()).isEqualTo(SubmissionState.LOADED);
          assertThat(six.loadNumber()).hasValue(2);
          assertThat(h.figure(TOTAL)).isEqualTo("6");
        });
  }

  private static void waitForSix(OpenedHome h) {
    h.drop(DEPARTMENT, NAME, TEN);
    assertThat(h.drop(DEPARTMENT, NAME, SIX).state()).isEqualTo(SubmissionState.WAITING);
  }
}
