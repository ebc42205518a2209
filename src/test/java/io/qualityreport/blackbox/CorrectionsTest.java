package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case lists add up; a case sent again corrects what was said of it before. */
class CorrectionsTest {
  private static final String DEPARTMENT = "market-regulation";
  private static final String OPEN = "";
  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
  }

  @Test
  void casesAddUpAndLaterOnesCorrectEarlierOnes() {
    home.open(
        h -> {
          h.drop(DEPARTMENT, "上半年.csv", DropTable.complaints(1, 6).with("办结时间", OPEN).utf8());
          assertThat(h.figure("consumer.closed")).isEqualTo("0");
          Submission second = h.drop(DEPARTMENT, "下半年.csv", DropTable.complaints(5, 9).utf8());
          assertThat(second.counts()).isEqualTo(new RowCounts(5, 5, 0, 0));
          assertThat(h.figure("consumer.received")).isEqualTo("9");
          assertThat(h.figure("consumer.closed")).isEqualTo("5");
        });
  }

  @Test
  void rowsThatSayNothingNewAreCountedAsDuplicate() {
    home.open(
        h -> {
          h.drop(DEPARTMENT, "一月.csv", DropTable.complaints(1, 4).utf8());
          Submission second = h.drop(DEPARTMENT, "二月.csv", DropTable.complaints(1, 6).utf8());
          assertThat(second.state()).isEqualTo(SubmissionState.LOADED);
          assertThat(second.counts()).isEqualTo(new RowCounts(6, 2, 0, 4));
          assertThat(h.figure("consumer.received")).isEqualTo("6");
        });
  }

  @Test
  void aKeyThatStandsTwiceWithDifferentContentKeepsTheFirst() {
    DropTable table = DropTable.complaints(1, 9);
    byte[] twice = table.and(DropTable.complaints(2, 2).with(0, "挽回损失", "7")).utf8();
    home.open(
        h -> {
          Submission one = h.drop(DEPARTMENT, "投诉.csv", twice);
          assertThat(one.counts()).isEqualTo(new RowCounts(10, 9, 1, 0));
          assertThat(h.receipt(DEPARTMENT))
              .contains(
                  "A11｜编号｜TL00002｜“编号”为“TL00002”的行在第 3 行已有，但两行其他内容不同，本行没有收下。请核对两行，只保留正确的一行后重新报送。\n");
        });
  }

  @Test
  void theSameBytesAgainChangeNothing() {
    byte[] table = DropTable.complaints(1, 4).utf8();
    home.open(
        h -> {
          h.drop(DEPARTMENT, "投诉.csv", table);
          Submission again = h.drop(DEPARTMENT, "投诉（副本）.csv", table);
          assertThat(again.state()).isEqualTo(SubmissionState.DUPLICATE);
          assertThat(again.reason().orElseThrow().in(Language.ZH))
              .isEqualTo("内容与 2024-01-10 报送的“投诉.csv”（报送编号 1）完全相同，数据没有变化，无需再处理。");
          assertThat(h.figure("consumer.received")).isEqualTo("4");
        });
  }

  @Test
  void theSameBytesAfterACorrectionTakeItBack() {
    byte[] closed = DropTable.complaints(1, 4).utf8();
    byte[] reopened = DropTable.complaints(3, 4).with("办结时间", OPEN).utf8();
    home.open(
        h -> {
          h.drop(DEPARTMENT, "投诉.csv", closed);
          h.drop(DEPARTMENT, "更正.csv", reopened);
          assertThat(h.figure("consumer.closed")).isEqualTo("2");
          Submission back = h.drop(DEPARTMENT, "投诉.csv", closed);
          assertThat(back.state()).isEqualTo(SubmissionState.LOADED);
          assertThat(h.figure("consumer.closed")).isEqualTo("4");
        });
  }
}
