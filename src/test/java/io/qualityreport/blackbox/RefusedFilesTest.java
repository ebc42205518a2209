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
        new Refused("empty", "metrology", "空.csv", new byte[0], "?"),
        new Refused("words", "metrology", "报告.txt", utf8("请查收。\n"), "?"),
        new Refused(
            "broken-workbook",
            "market-regulation",
            "台账.xlsx",
            Arrays.copyOf(book, book.length / 2),
            "?"),
        new Refused(
            "picture",
            "market-regulation",
            "照片.xlsx",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
            "?"),
        new Refused(
            "other-departments-table",
            "metrology",
            "2023年.csv",
            DropTable.equipment(1, 4).utf8(),
            "?"),
        new Refused(
            "column-missing",
            "metrology",
            "截至2023-11-07.csv",
            DropTable.instruments(1, 4).without("使用单位").gb18030(),
            "?"),
        new Refused(
            "header-only",
            "metrology",
            "截至2023-11-07.csv",
            new DropTable(DropTable.instruments(1, 1).header(), java.util.List.of()).gb18030(),
            "?"));
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
              assertThat(h.receipt(file.department())).contains("处理结果：未收下", "原因：" + file.reason());
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
