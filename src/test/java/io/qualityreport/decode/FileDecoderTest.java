package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDecoderTest {
  private static final FileDecoder DECODER = new FileDecoder(DecodeLimits.standard());

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "empty.xlsx ! ! 文件是空的（0 字节），可能没有保存成功。请打开原表重新保存后再报送。",
        "a.pdf ! 255044462d312e370a ! 这是 PDF 文件，无法从中读取数据。请报送原来的表格（.xlsx、.xls 或 .csv）。",
        "scan.csv ! 255044462d312e370a ! 这是 PDF 文件，无法从中读取数据。请报送原来的表格（.xlsx、.xls 或 .csv）。",
        "a.png ! 89504e470d0a1a0a00 ! 这是图片，无法从中读取数据。请报送原来的表格（.xlsx、.xls 或 .csv），不要截图或扫描。",
        "a.jpg ! ffd8ffe000104a46 ! 这是图片，无法从中读取数据。请报送原来的表格（.xlsx、.xls 或 .csv），不要截图或扫描。",
        "a.rar ! 526172211a0700 ! 这是压缩包，不是表格。请解压后把其中的表格文件逐个报送。",
        "a.7z ! 377abcaf271c0004 ! 这是压缩包，不是表格。请解压后把其中的表格文件逐个报送。",
        "a.rtf ! 7b5c727466315c616e7369 ! 这是文字文档，不是表格。请把数据填入表格，以 .xlsx、.xls 或 .csv 格式报送。",
      })
  void refusesOtherFiles(String name, String hex, String message) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex == null ? "" : hex.strip());

    assertThat(refusal(Fixtures.write(folder, name, bytes))).isEqualTo(message);
  }

  @Test
  void refusesFolders() throws IOException {
    assertThat(refusal(Files.createDirectory(folder.resolve("a.xlsx"))))
        .isEqualTo("这是一个文件夹，不是文件。请把其中的表格文件逐个放入报送目录。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><p>注册代码</p></body></html>",
        "\n <!DOCTYPE html>\n<html>",
        "<table>注册代码",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n\nx\n--a--\n",
      })
  void refusesWebPagesWithoutATable(String text) throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      assertThat(refusal(Fixtures.write(folder, "export.xls", text.getBytes(charset))))
          .isEqualTo("这是网页文件，里面没有表格。请打开网上系统重新导出，或把数据填入表格，以 .xlsx 格式报送。");
    }
  }

  @Test
  void readsTextUnderASpreadsheetsName() throws Exception {
    Path file =
        Fixtures.write(folder, "a.xls", "状态,器具编号\n在用,1".getBytes(Charset.forName("GB18030")));

    assertThat(Fixtures.read(file)).hasSize(2);
  }

  @Test
  void leavesAMissingFileToBeRetried() {
    assertThatThrownBy(() -> DECODER.open(folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + folder.resolve("none.csv"));
  }

  static Stream<String> messageKeys() throws IOException {
    Properties properties = new Properties();
    try (var in = FileDecoder.class.getResourceAsStream("/messages/decode_en.properties")) {
      properties.load(in);
    }
    return properties.stringPropertyNames().stream();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("messageKeys")
  void everyMessageExistsInBothLanguages(String key) {
    Message message = Message.of("decode." + key);

    assertThat(message.in(Language.ZH)).isNotEqualTo(message.in(Language.EN)).endsWith("。");
    assertThat(places(message.in(Language.ZH))).isEqualTo(places(message.in(Language.EN)));
  }

  private static java.util.Set<String> places(String text) {
    return java.util.regex.Pattern.compile("\\{[a-z]+}")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static String refusal(Path file) {
    try (DecodedFile opened = DECODER.open(file)) {
      return "opened as " + opened.format();
    } catch (DecodeException refused) {
      return refused.explanation().in(Language.ZH);
    }
  }
}
