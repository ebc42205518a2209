package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.RowCounts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad rows come back with their cell and reason while their neighbours are loaded. */
class QuarantineTest {
  private static final String NAME = "导出_截至2023-11-07.csv";
  private static final String RECORDED = "metrology.instruments_recorded";
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
              assertThat(h.receipt("metrology")).isEqualTo("?");
              assertThat(cells(h.newestReceipt("metrology", ".xlsx"))).isEqualTo(List.of());
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
                  .contains(one.reason().get().in(Language.ZH), "  ・E2（状态）：", "  ・J10（检定费）：");
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
    new TemporaryHome(root.resolve("home"), Map.of("QRP_CATALOG", "../catalog"))
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
    CatalogFiles shipped = CatalogFiles.packaged();
    for (String path : shipped.list("", "")) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      String text = shipped.text(path);
      if (path.endsWith("metrology-instruments.yaml")) {
        text =
            text.replace("onError: quarantine-rows", "onError: reject-file")
                .replace("maxBadRows: 20%\n", "");
      }
      Files.writeString(file, text);
    }
  }

  private static List<List<String>> cells(Path workbook) {
    List<List<String>> rows = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(workbook.toFile())) {
      DataFormatter formatter = new DataFormatter();
      for (Row row : book.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
