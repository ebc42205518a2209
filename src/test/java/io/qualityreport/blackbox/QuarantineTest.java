package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad rows come back with their cell and reason while their neighbours are loaded. */
class QuarantineTest {
  private static final String NAME = "导出_截至2023-11-07.csv";
  private static final String RECORDED = "metrology.instruments_recorded";
  private static final String PROBLEM =
      "统一社会信用代码“91654224MA77TL01XB”的第18位按前面各位推算应为“A”，其中有一位写错。请按营业执照更正。";
  private static final String RECEIPT =
      """
      部分收下：导出_截至2023-11-07.csv。共 9 行，收下 8 行，退回 1 行。
      接下来怎么做
      对照本文件夹里的“20240110-100000_部分收下_导出_截至2023-11-07.csv_退回的行.xlsx”，\
      看退回的是哪些行、为什么退回。这份工作簿只供对照，不能代替原表报送。
      在原来的表格或业务系统里改正，再报送完整的一份，不要只报退回的行。
      这份表整份代替以前的数据，退回的行现在不在其中，报告也不计入。改好以前，报告会少这些行。
      把改正后的文件放进本部门的报送文件夹（“回执”文件夹的上一级）。几秒钟后会有新的回执。
      报送部门：计量检定机构
      文件：导出_截至2023-11-07.csv
      收到时间：2024-01-10 10:00:00
      处理结果：部分收下
      《强制检定计量器具》（报送编号 1）部分收下
      读到｜｜收下｜｜退回｜｜重复
      9 行｜=｜8 行｜+｜1 行｜+｜0 行
      所属年度：2023 年
      数据截止日：2023-11-07
      退回的原因
      D 列“统一社会信用代码”：第 6 行。%1$s
      逐个单元格
      位置｜列名｜填写的内容｜问题和处理办法
      D6｜统一社会信用代码｜91654224MA77TL01XB｜%1$s
      原件已存档，文件指纹（SHA-256）：%2$s
      对处理结果有疑问，请把报送编号告诉系统管理员。
      """;
  @TempDir private Path root;

  @Test
  void aBadCreditCodeComesBackWithItsCellAndItsNeighboursAreLoaded() {
    byte[] table = DropTable.instruments(1, 9).with(4, "统一社会信用代码", "91654224MA77TL01XB").gb18030();
    new TemporaryHome(root)
        .open(
            h -> {
              Submission one = h.drop("metrology", NAME, table);
              assertThat(one.state()).isEqualTo(SubmissionState.PARTLY_LOADED);
              assertThat(one.counts()).isEqualTo(new RowCounts(9, 8, 1, 0));
              assertThat(h.figure(RECORDED)).isEqualTo("8");
              assertThat(h.receipt("metrology"))
                  .isEqualTo(RECEIPT.formatted(PROBLEM, one.arrival().sha256()));
            });
  }

  @Test
  void moreBadRowsThanAllowedComeBackAsAWhole() {
    DropTable table = DropTable.instruments(1, 9).with(0, "状态", "丢失").with(8, "检定费", "-1");
    new TemporaryHome(root)
        .open(
            h -> {
              Submission one = h.drop("metrology", NAME, table.gb18030());
              assertThat(one.state()).isEqualTo(SubmissionState.REJECTED);
              assertThat(one.counts()).isEqualTo(new RowCounts(9, 0, 9, 0));
              assertThat(one.reason().orElseThrow().in(Language.ZH))
                  .isEqualTo("读到 9 行，其中 2 行有误，超过允许的 20%，因此整份没有收下。请按下面的提示改正后重新报送。");
              assertThat(h.receipt("metrology"))
                  .contains(one.reason().get().in(Language.ZH), "E2｜状态｜丢失｜", "J10｜检定费｜-1｜");
              assertThat(h.figure(RECORDED)).isEqualTo("-");
            });
  }

  @Test
  void oneBadRowInTenIsStillAllowed() {
    DropTable table = DropTable.instruments(1, 10).with(0, "状态", "丢失").with(1, "状态", "丢失");
    new TemporaryHome(root)
        .open(
            h ->
                assertThat(h.drop("metrology", NAME, table.gb18030()).counts())
                    .isEqualTo(new RowCounts(10, 8, 2, 0)));
  }

  @Test
  void whereTheContractSaysSoOneBadRowRejectsTheFile() throws IOException {
    strictCatalog(root.resolve("catalog"));
    new TemporaryHome(
            root.resolve("home"), Map.of("QRP_CATALOG", root.resolve("catalog").toString()))
        .open(
            h -> {
              byte[] bad = DropTable.instruments(1, 9).with(0, "状态", "丢失").gb18030();
              Submission one = h.drop("metrology", NAME, bad);
              assertThat(one.state()).isEqualTo(SubmissionState.REJECTED);
              assertThat(one.reason().orElseThrow().in(Language.ZH))
                  .isEqualTo("这份表格要求每一行都正确，现有 1 行有误，因此整份没有收下。请按下面的提示改正后重新报送。");
              assertThat(h.figure(RECORDED)).isEqualTo("-");
              h.drop("metrology", NAME, DropTable.instruments(1, 9).gb18030());
              assertThat(h.figure(RECORDED)).isEqualTo("9");
            });
  }

  /** The shipped catalog, but one bad instrument rejects its file. */
  private static void strictCatalog(Path folder) throws IOException {
    Path shipped = Path.of("src", "main", "resources", "catalog");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = folder.resolve(shipped.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path contract = folder.resolve("datasets/metrology/metrology-instruments.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replace("onError: quarantine-rows", "onError: reject-file")
            .replace("maxBadRows: 20%\n", ""));
  }
}
