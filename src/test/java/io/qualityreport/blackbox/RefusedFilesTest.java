package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be taken at all are archived and answered, never retried. */
class RefusedFilesTest {
  @TempDir private Path root;

  /**
   * A file that is refused.
   *
   * @param id what is wrong with it
   * @param department who drops it
   * @param name its name
   * @param content its bytes
   * @param reason what the sender reads
   */
  record Refused(String id, String department, String name, byte[] content, String reason) {
    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Refused> files() {
    byte[] book = Books.of(Books.Page.shown("台账", DropTable.equipment(1, 4)));
    return Stream.of(
        new Refused(
            "empty", "metrology", "空.csv", new byte[0], "文件是空的（0 字节），可能没有保存成功。请打开原表重新保存后再报送。"),
        new Refused(
            "words",
            "metrology",
            "报告.txt",
            utf8("请查收。\n"),
            "没有找到本部门需要报送的表格。本部门可报送：强制检定计量器具、社会公用计量标准、上报数、文字材料、零报告、项目资金、项目清单。"
                + "请核对表头各列的名称与模板是否一致，再重新报送。"),
        new Refused(
            "broken-workbook",
            "market-regulation",
            "台账.xlsx",
            Arrays.copyOf(book, book.length / 2),
            "工作簿已损坏，无法读取（ZIP）。请用 Excel 或 WPS 打开检查，另存为新的 .xlsx 后重新报送。"),
        new Refused(
            "picture",
            "market-regulation",
            "照片.xlsx",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
            "这是图片，无法从中读取数据。请报送原来的表格（.xlsx、.xls 或 .csv），不要截图或扫描。"),
        new Refused(
            "other-departments-table",
            "metrology",
            "2023年.csv",
            DropTable.equipment(1, 4).utf8(),
            "这是《特种设备》，由市场监督管理局报送，本部门不报送。请转给该部门；如果是本部门的表，请核对表头后重新报送。"),
        new Refused(
            "column-missing",
            "metrology",
            "截至2023-11-07.csv",
            DropTable.instruments(1, 4).without("使用单位").gb18030(),
            "《强制检定计量器具》缺少必填的列：使用单位（表头在第 1 行）。请补上这些列后重新报送。"),
        new Refused(
            "header-only",
            "metrology",
            "截至2023-11-07.csv",
            new DropTable(DropTable.instruments(1, 1).header(), java.util.List.of()).gb18030(),
            "《强制检定计量器具》只有表头，没有数据行（示例行不算）。如果本期确实没有发生，请报送《零报告》；否则请补充数据后重新报送。"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileIsArchivedAndAnswered(Refused file) {
    new TemporaryHome(root)
        .open(
            h -> {
              Submission one = h.drop(file.department(), file.name(), file.content());
              assertThat(one.state()).isEqualTo(SubmissionState.REJECTED);
              assertThat(one.counts()).isEqualTo(new RowCounts(0, 0, 0, 0));
              assertThat(one.reason().orElseThrow().in(Language.ZH)).isEqualTo(file.reason());
              assertThat(h.receipt(file.department()))
                  .startsWith("未收下：" + file.name() + "。" + file.reason() + "\n")
                  .contains("处理结果：未收下", "原因：" + file.reason());
              assertThat(archived(h, one)).hasBinaryContent(file.content());
            });
  }

  private static Path archived(OpenedHome home, Submission submission) {
    String sha256 = submission.arrival().sha256();
    return home.operations().home().archive().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
