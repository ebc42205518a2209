package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qualityreport.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were packed together. */
class PackedFilesTest {
  private static final Charset GBK = Charset.forName("GB18030");
  @TempDir private Path folder;

  @Test
  void sheetsOfAllFilesFollowEachOther() throws Exception {
    Path pack =
        pack(
            StandardCharsets.UTF_8,
            Map.entry("甲/台账.csv", "状态,编号\n在用,1\n".getBytes(GBK)),
            Map.entry("__MACOSX/._台账.csv", new byte[] {0}),
            Map.entry(
                "乙.xls", "<table><tr><td>状态</td></tr></table>".getBytes(StandardCharsets.UTF_8)));
    try (DecodedFile file = new FileDecoder(DecodeLimits.standard()).open(pack)) {
      assertThat(file.format()).isEqualTo(FileFormat.ZIP);
      assertThat(file.sheets())
          .extracting(DecodedFile.Sheet::name)
          .containsExactly("甲/台账.csv", "乙.xls");
      assertThat(file.sheets().stream().map(file::origin))
          .containsExactly(
              new DecodedFile.Origin(Optional.of("甲/台账.csv"), FileFormat.CSV, Optional.of(GBK)),
              new DecodedFile.Origin(
                  Optional.of("乙.xls"), FileFormat.HTML, Optional.of(StandardCharsets.UTF_8)));
      assertThat(Fixtures.rows(file, 1)).containsExactly(List.of("状态"));
      assertThat(Fixtures.rows(file, 0)).containsExactly(List.of("状态", "编号"), List.of("在用", "1"));
    }
  }

  @Test
  void namesInTheSystemsCharsetAreRead() throws Exception {
    Path pack = pack(GBK, Map.entry("台账.csv", "a,b\n1,2".getBytes(GBK)));
    try (DecodedFile file = new FileDecoder(DecodeLimits.standard()).open(pack)) {
      assertThat(file.sheets().get(0).name()).isEqualTo("台账.csv");
    }
  }

  @Test
  void aPathOutOfTheFolderIsOnlyShown() throws Exception {
    Path pack = pack(GBK, Map.entry("../../x\n.csv", "a,b\n1,2".getBytes(GBK)));
    try (DecodedFile file = new FileDecoder(DecodeLimits.standard()).open(pack)) {
      assertThat(file.sheets().get(0).name()).isEqualTo("../../x_.csv");
      assertThat(Fixtures.rows(file, 0)).hasSize(2);
    }
    assertThat(folder.resolve("../../x_.csv")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeReadRefusesOnlyItself() throws Exception {
    Path inner = pack(GBK, Map.entry("台账.csv", "a,b".getBytes(GBK)));
    Path pack =
        pack(
            GBK,
            Map.entry("封面.pdf", "%PDF-1.7".getBytes(GBK)),
            Map.entry("又一包.zip", Files.readAllBytes(inner)),
            Map.entry("台账.csv", "a,b\n1,2".getBytes(GBK)));
    try (DecodedFile file = new FileDecoder(DecodeLimits.standard()).open(pack)) {
      assertThat(file.sheets())
          .extracting(DecodedFile.Sheet::name)
          .containsExactly("封面.pdf", "又一包.zip", "台账.csv");
      assertThat(refusal(file, 0)).isEqualTo("这是 PDF 文件，无法从中读取数据。请报送原来的表格（.xlsx、.xls 或 .csv）。");
      assertThat(refusal(file, 1)).isEqualTo("压缩包里面又有压缩包，没有读取。请解压里面的压缩包，把其中的表格文件直接报送。");
      assertThat(Fixtures.rows(file, 2)).hasSize(2);
    }
  }

  @Test
  void aBombIsRefusedAndTheRestIsRead() throws Exception {
    Path pack =
        pack(
            GBK,
            Map.entry("炸弹.csv", new byte[30 << 20]),
            Map.entry("台账.csv", "a,b\n1,2".getBytes(GBK)));
    try (DecodedFile file = new FileDecoder(DecodeLimits.standard()).open(pack)) {
      assertThat(refusal(file, 0)).isEqualTo("这个文件解压后超过压缩大小的 200 倍，不像正常的表格，已停止读取。请直接报送这个文件。");
      assertThat(Fixtures.rows(file, 1)).hasSize(2);
    }
  }

  @Test
  void refusesPacksWithoutFiles() throws Exception {
    assertThat(refusal(pack(GBK, Map.entry("空/", new byte[0]))))
        .isEqualTo("压缩包里没有文件。请确认已把表格放入压缩包，再重新报送。");
  }

  @Test
  void refusesPacksCutOff() throws Exception {
    byte[] whole = Files.readAllBytes(pack(GBK, Map.entry("台账.csv", "a,b\n1,2".getBytes(GBK))));
    Path half = Fixtures.write(folder, "半.zip", Arrays.copyOf(whole, whole.length / 2));
    assertThat(refusal(half)).isEqualTo("压缩包已损坏，无法解压，可能没有复制完整。请重新压缩后报送，或直接报送其中的表格文件。");
  }

  /** Made by 7-Zip's command {@code 7z a -psecret -tzip}; the bits that say so are enough here. */
  @Test
  void refusesPacksWithAPassword() throws Exception {
    byte[] bytes = Files.readAllBytes(pack(GBK, Map.entry("a.csv", "a,b\n1,2".getBytes(GBK))));
    bytes[6] |= 1;
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("PK\u0001\u0002") + 8] |= 1;
    assertThat(refusal(Fixtures.write(folder, "密.zip", bytes)))
        .isEqualTo("压缩包设有密码，无法读取。请取消密码重新压缩，或直接报送其中的表格文件。");
  }

  @Test
  void refusesTooManyFiles() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i <= 500; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
      }
    }
    assertThat(refusal(Fixtures.write(folder, "多.zip", bytes.toByteArray())))
        .isEqualTo("压缩包里有 501 个文件，超过允许的 500 个。请分成几个压缩包报送。");
  }

  @Test
  void nothingUnpackedIsLeft() throws Exception {
    Path pack = pack(GBK, Map.entry("台账.csv", "a,b\n1,2".getBytes(GBK)));
    Pack opened = Pack.open(pack, DecodeLimits.standard());
    Path file = opened.unpack(0);
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(in.readAllBytes()).isEqualTo("a,b\n1,2".getBytes(GBK));
    }
    opened.close();
    assertThat(file.getParent()).doesNotExist();
  }

  @SafeVarargs
  private Path pack(Charset names, Map.Entry<String, byte[]>... files) throws IOException {
    Path pack = Files.createTempFile(folder, "pack", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack), names)) {
      for (Map.Entry<String, byte[]> file : files) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return pack;
  }

  private static String refusal(DecodedFile file, int sheet) {
    return catchThrowableOfType(
            DecodeException.class, () -> file.read(file.sheets().get(sheet)).close())
        .explanation()
        .in(Language.ZH);
  }

  private static String refusal(Path file) {
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file)) {
      return "opened as " + opened.format();
    } catch (DecodeException refused) {
      return refused.explanation().in(Language.ZH);
    }
  }
}
