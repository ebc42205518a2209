package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook may hold several tables, and other sheets besides. */
class SheetsTest {
  private static final String DEPARTMENT = "market-regulation";
  private static final String NAME = "2023年报送.xlsx";
  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
  }

  @Test
  void sheetsOfDifferentTablesAreTakenEach() {
    byte[] book =
        Books.of(
            Books.Page.shown("台账", DropTable.equipment(1, 4)),
            Books.Page.shown("投诉", DropTable.complaints(1, 3)));
    home.open(
        h -> {
          List<Submission> taken = h.dropAll(DEPARTMENT, NAME, book);
          assertThat(taken)
              .extracting(s -> s.facts().sheet(), s -> s.facts().dataset(), Submission::state)
              .containsExactly(
                  Tuple.tuple("台账", Optional.of("special-equipment"), SubmissionState.LOADED),
                  Tuple.tuple("投诉", Optional.of("complaints"), SubmissionState.LOADED));
          assertThat(h.figure("equipment.total")).isEqualTo("4");
          assertThat(h.figure("consumer.received")).isEqualTo("3");
        });
  }

  @Test
  void twoSheetsOfOneWholeAreNotTakenForEachOther() {
    byte[] book =
        Books.of(
            Books.Page.shown("一", DropTable.equipment(1, 4)),
            Books.Page.shown("二", DropTable.equipment(5, 6)));
    home.open(
        h -> {
          List<Submission> taken = h.dropAll(DEPARTMENT, NAME, book);
          assertThat(taken)
              .extracting(Submission::state)
              .containsExactly(SubmissionState.LOADED, SubmissionState.REJECTED);
          assertThat(taken.get(1).reason().orElseThrow().in(Language.ZH))
              .isEqualTo("同一文件的工作表“一”已是同一份数据，后一张会覆盖前一张，因此没有收下。请把两张表合并成一张后重新报送。");
          assertThat(h.figure("equipment.total")).isEqualTo("4");
        });
  }

  @Test
  void otherAndHiddenSheetsAreNamedInTheReceipt() {
    byte[] book =
        Books.of(
            new Books.Page("说明", false, List.of(List.of("本表每季度更新"))),
            Books.Page.shown("台账", DropTable.equipment(1, 4)),
            new Books.Page("旧", true, DropTable.equipment(1, 9).lines()));
    home.open(
        h -> {
          assertThat(h.drop(DEPARTMENT, NAME, book).facts().sheet()).isEqualTo("台账");
          assertThat(h.receipt(DEPARTMENT))
              .contains(
                  "提示：工作表“说明”不是本部门需要报送的表格，没有读取。如果其中有要报送的数据，请核对表头后重新报送。\n",
                  "提示：隐藏的工作表“旧”没有读取。如果其中有要报送的数据，请取消隐藏后重新报送。\n");
          assertThat(h.figure("equipment.total")).isEqualTo("4");
        });
  }

  @Test
  void aFormsOwnSheetsAreNotMentionedButATableOfThatNameIsTaken() {
    byte[] book =
        Books.of(
            new Books.Page("填写说明", false, List.of(List.of("填写说明：特种设备"), List.of("指标", "单位"))),
            new Books.Page("填写说明 (2)", false, List.of(List.of("填写说明：投诉"))),
            Books.Page.shown("填写说明（新）", DropTable.equipment(1, 4)),
            new Books.Page("代码表", true, DropTable.equipment(1, 9).lines()));
    home.open(
        h -> {
          assertThat(h.drop(DEPARTMENT, NAME, book).facts().sheet()).isEqualTo("填写说明（新）");
          assertThat(h.receipt(DEPARTMENT)).doesNotContain("提示：");
          assertThat(h.figure("equipment.total")).isEqualTo("4");
        });
  }
}
