package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bad rows of a text file come back as a workbook that is corrected and sent again. */
class BadRowsTest {
  private static final String MARKET = "market-regulation";
  private static final String ROWS = "_退回的行.xlsx";
  @TempDir private Path root;
  private TemporaryHome home;

  @BeforeEach
  void makeHome() {
    home = new TemporaryHome(root);
  }

  @Test
  void rowsThatAddUpAreCorrectedAndSentByThemselves() {
    byte[] table = DropTable.complaints(1, 9).with(1, "类型", "=1+1").with(1, "挽回损失", "很多").utf8();
    home.open(
        h -> {
          Submission first = h.drop(MARKET, "12315_2023年.csv", table);
          assertThat(first.counts()).isEqualTo(new RowCounts(9, 8, 1, 0));
          Path workbook = h.newestReceipt(MARKET, ROWS);
          assertThat(workbook.getFileName())
              .hasToString("20240110-100000_部分收下_12315_2023年.csv_退回的行.xlsx");
          assertThat(h.receipt(MARKET))
              .contains(
                  """
                  接下来怎么做
                  打开本文件夹里的“20240110-100000_部分收下_12315_2023年.csv_退回的行.xlsx”。里面是退回的行，有问题的单元格涂成了浅红色，“退回原因”一列写明原因和改法。
                  把涂色的单元格改正后保存。“原文件行号”和“退回原因”两列不用删除。
                  把改正后的文件放进本部门的报送文件夹（“回执”文件夹的上一级）。几秒钟后会有新的回执。
                  """);
          byte[] rows = Marked.bytes(workbook);
          assertThat(Marked.<List<List<String>>>ask(rows, b -> Marked.texts(b, 0)))
              .hasSize(2)
              .first()
              .asString()
              .startsWith("[原文件行号, 退回原因, 编号, 类型, 接收时间, ");
          assertThat(Marked.<List<String>>ask(rows, b -> Marked.coloured(b, 0)))
              .contains("D2", "L2");
          assertThat(
                  Marked.<String>ask(
                      rows, b -> Marked.cell(b.getSheetAt(0), "D2").getCellType().name()))
              .isEqualTo("STRING");
          byte[] corrected = Marked.typed(Marked.typed(rows, "D2", "举报"), "L2", "120.5");
          Submission second = h.drop(MARKET, workbook.getFileName().toString(), corrected);
          assertThat(second.counts()).as(h.receipt(MARKET)).isEqualTo(new RowCounts(1, 1, 0, 0));
          assertThat(h.figure("consumer.received")).isEqualTo("9");
        });
  }

  @Test
  void whatIsCorrectedInPartComesBackWithTheReasonsThatAreLeft() {
    byte[] table = DropTable.complaints(1, 20).with(1, "类型", "其它").with(2, "类型", "其它").utf8();
    home.open(
        h -> {
          h.drop(MARKET, "2023年.csv", table);
          Path workbook = h.newestReceipt(MARKET, ROWS);
          byte[] half = Marked.typed(Marked.bytes(workbook), "D2", "举报");
          Submission second = h.drop(MARKET, workbook.getFileName().toString(), half);
          assertThat(second.counts()).as(h.receipt(MARKET)).isEqualTo(new RowCounts(2, 0, 2, 0));
          byte[] again = Marked.bytes(h.newestReceipt(MARKET, ROWS));
          assertThat(Marked.<String>ask(again, b -> reason(b, "B2"))).isEmpty();
          assertThat(Marked.<String>ask(again, b -> reason(b, "B3"))).startsWith("应填下列之一：");
          byte[] all = Marked.typed(again, "D3", "举报");
          assertThat(h.drop(MARKET, "2023年改.xlsx", all).counts())
              .isEqualTo(new RowCounts(2, 2, 0, 0));
          assertThat(h.figure("consumer.received")).isEqualTo("20");
        });
  }

  @Test
  void theWholeOfATableThatIsReplacedHasToBeSentAgain() {
    byte[] table = DropTable.instruments(1, 9).with(4, "状态", "丢失").gb18030();
    home.open(
        h -> {
          h.drop("metrology", "导出_截至2023-11-07.csv", table);
          Path workbook = h.newestReceipt("metrology", ROWS);
          assertThat(h.receipt("metrology")).contains("这份工作簿只供对照，不能代替原表报送。", "再报送完整的一份，不要只报退回的行。");
          byte[] corrected = Marked.typed(Marked.bytes(workbook), "G2", "在用");
          Submission rows = h.drop("metrology", workbook.getFileName().toString(), corrected);
          assertThat(rows.state()).isEqualTo(SubmissionState.REJECTED);
          assertThat(rows.reason().orElseThrow().in(Language.ZH))
              .isEqualTo("这是回执中退回的行，不是完整的表格。《强制检定计量器具》每次都要报完整的一份，请在原来的表格中改正后报送整份。");
          assertThat(h.figure("metrology.instruments_recorded")).isEqualTo("8");
        });
  }

  private static String reason(Workbook book, String address) {
    return Marked.cell(book.getSheetAt(0), address).getStringCellValue();
  }
}
