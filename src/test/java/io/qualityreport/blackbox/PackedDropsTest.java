package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files packed together are one drop, each of them answered. */
class PackedDropsTest {
  private static final String DEPARTMENT = "market-regulation";
  @TempDir private Path root;

  @Test
  void eachPackedFileIsTakenAndABrokenOneRefusesOnlyItself() throws IOException {
    byte[] pack =
        pack(
            Map.entry("台账/特种设备.csv", DropTable.equipment(1, 4).gb18030()),
            Map.entry("封面.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
            Map.entry("投诉.xlsx", Books.of(Books.Page.shown("上半年", DropTable.complaints(1, 3)))));
    new TemporaryHome(root)
        .open(
            h -> {
              List<Submission> taken = h.dropAll(DEPARTMENT, "2023年报送.zip", pack);
              assertThat(taken)
                  .extracting(
                      s -> s.facts().sheet(),
                      s -> s.facts().format(),
                      s -> s.facts().charset(),
                      s -> s.facts().period(),
                      Submission::state)
                  .containsExactly(
                      Tuple.tuple(
                          "台账/特种设备.csv",
                          "csv",
                          Optional.of("GB18030"),
                          Optional.of("2023"),
                          SubmissionState.LOADED),
                      Tuple.tuple(
                          "封面.pdf",
                          "zip",
                          Optional.empty(),
                          Optional.empty(),
                          SubmissionState.REJECTED),
                      Tuple.tuple(
                          "投诉.xlsx｜上半年",
                          "xlsx",
                          Optional.empty(),
                          Optional.empty(),
                          SubmissionState.LOADED));
              assertThat(h.receipt(DEPARTMENT))
                  .startsWith("部分收下：2023年报送.zip。共 7 行，收下 7 行，另有 1 张表未收下。\n")
                  .contains("这是 PDF 文件，无法从中读取数据。请报送原来的表格（.xlsx、.xls 或 .csv）。");
              assertThat(h.figure("equipment.total")).isEqualTo("4");
            });
  }

  @Test
  void aPackedFilesOwnNameTellsItsYear() throws IOException {
    byte[] pack = pack(Map.entry("2022年特种设备.csv", DropTable.equipment(1, 4).gb18030()));
    new TemporaryHome(root)
        .open(
            h ->
                assertThat(h.drop(DEPARTMENT, "2023年报送.zip", pack).facts().period())
                    .contains("2022"));
  }

  /** As Windows packs: names in the system's charset, without saying so. */
  @SafeVarargs
  private static byte[] pack(Map.Entry<String, byte[]>... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
      for (Map.Entry<String, byte[]> file : files) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
