package io.qualityreport.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
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
  private static final byte[] SEVEN = DropTable.equipment(1, 7).utf8();
  private static final byte[] SIX = DropTable.equipment(1, 6).utf8();
  private static final byte[] EMPTY = {};
  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
  }

  @Test
  void itWaitsAndSaysWhatItWouldChangeAndHowToConfirm() {
    home.open(
        h -> {
          waitForSix(h);
          Submission six = submission(h, 2);
          assertThat(six.counts()).isEqualTo(new RowCounts(6, 6, 0, 0));
          assertThat(six.loadNumber()).isEmpty();
          assertThat(h.figure(TOTAL)).isEqualTo("10");
          assertThat(firstLine(h))
              .isEqualTo(
                  "等待确认：特种设备台账（2023年）.csv。现有《特种设备》10 行，收下这一份会去掉其中 4 行（40%，超过 30%），"
                      + "所以先不收下。确实要去掉的，请在放这个文件的文件夹里新建一个文本文件，名称写“确认-2.txt”，内容可以不写；"
                      + "报错了的，名称写“撤回-2.txt”，或者改正后重新报送。");
          assertThat(h.receipt(DEPARTMENT))
              .contains(
                  "确认以后会改动什么",
                  "确认后收下",
                  "与现有数据（报送编号 1）相比：新增 0 行，更改 0 行，去掉 4 行，不变 6 行。",
                  "2023年报告的“在用特种设备总数”：10台 → 6台");
        });
  }

  @Test
  void theReportSaysThatItDoesNotCountYet() {
    String says = "《特种设备》另有一份新报送（报送编号 2）等待确认，尚未计入。";
    home.open(
        h -> {
          waitForSix(h);
          Path section = h.aggregate().folder().resolve("sections").resolve("special-equipment.md");
          assertThat(section).content().contains(says);
          h.drop(DEPARTMENT, "确认-2.txt", EMPTY);
          h.aggregate();
          assertThat(section).content().doesNotContain("等待确认");
        });
  }

  @Test
  void aFileOfTheDepartmentConfirmsIt() {
    home.open(
        h -> {
          waitForSix(h);
          Submission confirmation = h.drop(DEPARTMENT, "确认-2.txt", EMPTY);
          assertThat(confirmation.state()).isEqualTo(SubmissionState.LOADED);
          assertThat(confirmation.loadNumber()).isEmpty();
          assertThat(confirmation.counts()).isEqualTo(RowCounts.NONE);
          assertThat(firstLine(h))
              .isEqualTo(
                  "已确认：确认-2.txt。已按确认收下“特种设备台账（2023年）.csv”（报送编号 2）：共 6 行，收下 6 行，退回 0 行，重复 0 行。");
          assertThat(h.receipt(DEPARTMENT)).contains("2023年报告的“在用特种设备总数”：10台 → 6台");
          assertThat(submission(h, 2).state()).isEqualTo(SubmissionState.LOADED);
          assertThat(submission(h, 2).loadNumber()).hasValue(2);
          assertThat(h.figure(TOTAL)).isEqualTo("6");
          h.drop(DEPARTMENT, "确认-2.txt", EMPTY);
          assertThat(firstLine(h))
              .isEqualTo("以前收过：确认-2.txt。“特种设备台账（2023年）.csv”（报送编号 2）已经收下，不用再确认。");
          h.drop(DEPARTMENT, "撤回-2.txt", EMPTY);
          assertThat(firstLine(h))
              .isEqualTo("未收下：撤回-2.txt。“特种设备台账（2023年）.csv”（报送编号 2）已经收下，不能再撤回。要改回去，请把正确的文件重新报送。");
        });
  }

  @Test
  void aFileOfTheDepartmentWithdrawsIt() {
    home.open(
        h -> {
          waitForSix(h);
          h.drop(DEPARTMENT, "撤回-2.txt.txt", "报错了".getBytes(UTF_8));
          assertThat(firstLine(h))
              .isEqualTo("已撤回：撤回-2.txt.txt。已撤回“特种设备台账（2023年）.csv”（报送编号 2），没有收下，原来的数据不变。");
          assertThat(submission(h, 2).state()).isEqualTo(SubmissionState.REJECTED);
          assertThat(submission(h, 2).counts()).isEqualTo(new RowCounts(6, 0, 6, 0));
          assertThat(h.figure(TOTAL)).isEqualTo("10");
          h.drop(DEPARTMENT, "确认-2.txt", EMPTY);
          assertThat(firstLine(h))
              .isEqualTo("未收下：确认-2.txt。“特种设备台账（2023年）.csv”（报送编号 2）不在等待确认：已经撤回，没有收下，原来的数据不变。");
        });
  }

  @Test
  void aNewerFileTakesItsPlace() {
    home.open(
        h -> {
          waitForSix(h);
          assertThat(h.drop(DEPARTMENT, NAME, SEVEN).state()).isEqualTo(SubmissionState.LOADED);
          assertThat(submission(h, 2).state()).isEqualTo(SubmissionState.REJECTED);
          assertThat(submission(h, 2).reason().orElseThrow().in(Language.ZH))
              .isEqualTo("已由较新的“特种设备台账（2023年）.csv”（报送编号 3）代替，这一份不再等待确认，没有收下。");
          assertThat(h.receipt(DEPARTMENT))
              .contains("提示：这一份代替了还在等待确认的“特种设备台账（2023年）.csv”（报送编号 2），那一份不用再确认。");
          assertThat(h.figure(TOTAL)).isEqualTo("7");
        });
  }

  @Test
  void theSameFileAgainWaitsUnderItsNewNumber() {
    home.open(
        h -> {
          waitForSix(h);
          assertThat(h.drop(DEPARTMENT, NAME, SIX).state()).isEqualTo(SubmissionState.WAITING);
          assertThat(submission(h, 2).state()).isEqualTo(SubmissionState.REJECTED);
          assertThat(firstLine(h)).contains("确认-3.txt");
        });
  }

  @Test
  void theOldFileAgainEndsTheWaiting() {
    home.open(
        h -> {
          waitForSix(h);
          assertThat(h.drop(DEPARTMENT, NAME, TEN).state()).isEqualTo(SubmissionState.DUPLICATE);
          assertThat(submission(h, 2).state()).isEqualTo(SubmissionState.REJECTED);
        });
  }

  @Test
  void aRejectedFileLeavesItWaiting() {
    home.open(
        h -> {
          waitForSix(h);
          byte[] broken = DropTable.equipment(1, 10).with("状态", "未知").utf8();
          assertThat(h.drop(DEPARTMENT, NAME, broken).state()).isEqualTo(SubmissionState.REJECTED);
          assertThat(submission(h, 2).state()).isEqualTo(SubmissionState.WAITING);
        });
  }

  @Test
  void onlyTheSenderConfirmsAndOnlyWhatWaits() {
    home.open(
        h -> {
          waitForSix(h);
          h.drop("metrology", "确认-2.txt", EMPTY);
          assertThat(h.receipt("metrology").lines().findFirst())
              .contains("未收下：确认-2.txt。本部门没有编号为 2 的报送；本部门现在也没有等待确认的报送，不用确认。");
          h.drop(DEPARTMENT, "确认-22.txt", EMPTY);
          assertThat(firstLine(h))
              .isEqualTo("未收下：确认-22.txt。本部门没有编号为 22 的报送。本部门等待确认的报送编号：2。请核对回执上的编号，改名后重新放入。");
          h.drop(DEPARTMENT, "确认.txt", EMPTY);
          assertThat(firstLine(h))
              .isEqualTo(
                  "未收下：确认.txt。文件名里要写明报送编号。本部门等待确认的报送编号：2。"
                      + "请照“确认-12.txt”或“撤回-12.txt”的样子改名后重新放入。");
          assertThat(submission(h, 2).state()).isEqualTo(SubmissionState.WAITING);
        });
  }

  @Test
  void aSmallerLossIsTakenAndToldTogetherWithTheFigures() {
    home.open(
        h -> {
          h.drop(DEPARTMENT, NAME, TEN);
          DropTable changed = DropTable.equipment(1, 7).with(0, "使用单位", "托里县示例乙丑酒店");
          h.drop(DEPARTMENT, NAME, changed.and(DropTable.equipment(11, 12)).utf8());
          assertThat(effects(h))
              .startsWith(
                  "与现有数据（报送编号 1）相比：新增 2 行，更改 1 行，去掉 3 行，不变 6 行。", "2023年报告的“在用特种设备总数”：10台 → 9台");
        });
  }

  @Test
  void correctedCasesTellTheFiguresAndAFirstFileNothing() {
    home.open(
        h -> {
          h.drop(DEPARTMENT, "上半年.csv", DropTable.complaints(1, 6).utf8());
          assertThat(effects(h)).isEmpty();
          h.drop(DEPARTMENT, "七月.csv", DropTable.complaints(7, 8).utf8());
          assertThat(effects(h)).isEmpty();
          h.drop(DEPARTMENT, "更正.csv", DropTable.complaints(1, 2).with("办结时间", "").utf8());
          assertThat(effects(h))
              .startsWith("与现有数据相比：新增 0 行，更正 2 行。")
              .anyMatch(line -> line.endsWith("：8件 → 6件"));
        });
  }

  private static void waitForSix(OpenedHome h) {
    h.drop(DEPARTMENT, NAME, TEN);
    assertThat(h.drop(DEPARTMENT, NAME, SIX).state()).isEqualTo(SubmissionState.WAITING);
  }

  private static Submission submission(OpenedHome h, long id) {
    return h.operations().results().submissions(Optional.empty()).stream()
        .filter(s -> s.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private static String firstLine(OpenedHome h) {
    return h.receipt(DEPARTMENT).lines().findFirst().orElseThrow();
  }

  /** The lines of the newest receipt that say what changes. */
  private static List<String> effects(OpenedHome h) {
    return h.receipt(DEPARTMENT)
        .lines()
        .map(String::strip)
        .filter(l -> l.startsWith("与现有数据") || l.contains("年报告的“"))
        .toList();
  }
}
