package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CharsetProofTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;

  /** A text in a charset and what must be proven of it. */
  record Sample(String id, Charset charset, String mark, String text, String proven) {
    @Override
    public String toString() {
      return id;
    }

    byte[] bytes() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(HexFormat.of().parseHex(mark));
      bytes.write(text.getBytes(charset));
      return bytes.toByteArray();
    }
  }

  static Stream<Sample> samples() {
    String rare = "注册代码,使用单位\n1,䶮丽𠮷野家";
    return Stream.of(
        new Sample("ascii", StandardCharsets.US_ASCII, "", "a,b\n1,2\n", "UTF-8"),
        new Sample("utf-8", StandardCharsets.UTF_8, "", rare, "UTF-8"),
        new Sample("utf-8 with mark", StandardCharsets.UTF_8, "efbbbf", rare, "UTF-8"),
        new Sample("gb2312", Charset.forName("GB2312"), "", "状态,单位\n在用,台\n", "GB18030"),
        new Sample("gb18030 four bytes", GB18030, "", rare, "GB18030"),
        new Sample("gb18030 with mark", GB18030, "84319533", rare, "GB18030"),
        new Sample("utf-16 little end", StandardCharsets.UTF_16LE, "fffe", rare, "UTF-16LE"),
        new Sample("utf-16 big end", StandardCharsets.UTF_16BE, "feff", rare, "UTF-16BE"),
        new Sample(
            "character across the buffer's end",
            StandardCharsets.UTF_8,
            "",
            "a".repeat((1 << 16) - 1) + "械,𠮷".repeat(30_000),
            "UTF-8"),
        new Sample(
            "gb18030 across the buffer's end",
            GB18030,
            "",
            "a".repeat((1 << 16) - 1) + "械,𠮷".repeat(30_000),
            "GB18030"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void provesCharset(Sample sample) throws Exception {
    Path file = Fixtures.write(folder, "a.csv", sample.bytes());

    CharsetProof proof = CharsetProof.of(file);

    assertThat(proof)
        .isEqualTo(new CharsetProof(Charset.forName(sample.proven()), sample.mark().length() / 2));
    try (var reader = proof.open(ByteSource.of(file))) {
      java.io.StringWriter read = new java.io.StringWriter();
      reader.transferTo(read);
      assertThat(read.toString()).isEqualTo(sample.text());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a byte of neither charset, E8AEBE2CE5A487FF0A, 0xFF, 7, UTF-8, B1",
    "cut off within a character, 612C620AE8AEBE2CE5A4, 0xE5, 8, UTF-8, B2",
    "GB18030 with a bad byte, D7B4CCAC0AD4DAD3C30ACDA3FF, 0xFF, 12, GB18030, A3",
    "a marked UTF-8 file with GBK inside, EFBBBF612C620AC6F7, 0xC6, 7, UTF-8, A2",
    "a lone surrogate, FFFE61002C0000D8410042, 0x00, 6, UTF-16LE, B1",
    "quoted line breaks are within a cell, 22E8AEBE0A0A222C22220AFF, 0xFF, 11, UTF-8, A2",
  })
  void namesTheByte(
      String reason, String hex, String found, long offset, String charset, String cell)
      throws IOException {
    Path file = Fixtures.write(folder, "a.csv", HexFormat.of().parseHex(hex));

    String expected =
        found.equals("0x00")
            ? nul(offset)
            : "Cell %s has the byte %s, which cannot be read (offset %d in the file, read as %s); "
                    .formatted(cell, found, offset, charset)
                + "the file was perhaps not copied whole, or mixes encodings. "
                + "Check it in Excel or WPS, save it as \"CSV UTF-8\" and submit again.";
    assertThat(Fixtures.refusal(file, DecodeLimits.standard())).as(reason).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "UTF-16 without a mark, 61002C0062000A00, 1",
    "NUL within text, 612C620A632C00640A, 6",
    "NUL in UTF-16, FFFE61002C0000006200, 6",
    "NUL far behind, '', 70000",
  })
  void refusesNul(String reason, String hex, long offset) throws IOException {
    byte[] bytes = hex.isEmpty() ? new byte[70_001] : HexFormat.of().parseHex(hex);
    if (hex.isEmpty()) {
      java.util.Arrays.fill(bytes, 0, 70_000, (byte) 'a');
    }
    Path file = Fixtures.write(folder, "a.csv", bytes);

    assertThat(Fixtures.refusal(file, DecodeLimits.standard())).as(reason).isEqualTo(nul(offset));
  }

  private static String nul(long offset) {
    return "The byte at offset "
        + offset
        + " is a NUL, which is no text; this is perhaps another kind of file, or Unicode text"
        + " without a mark. Save it as \"CSV UTF-8\" or .xlsx and submit again.";
  }

  /** 状态 in GB18030 is a pair of strange but valid letters in UTF-8. */
  @Test
  void theHeaderIsASecondWitnessWhereTwoCharsetsFit() throws Exception {
    Path file =
        Files.write(folder.resolve("a.csv"), "状态,a\n1,2".getBytes(Charset.forName("GB18030")));
    HeaderWitness knows = top -> top.get(0).text(0).equals("状态");
    for (HeaderWitness witness : List.of(knows, HeaderWitness.ANY, top -> false)) {
      try (DecodedFile opened = new FileDecoder(DecodeLimits.standard(), witness).open(file)) {
        assertThat(opened.charset().orElseThrow().name())
            .isEqualTo(witness == knows ? "GB18030" : "UTF-8");
      }
    }
  }
}
