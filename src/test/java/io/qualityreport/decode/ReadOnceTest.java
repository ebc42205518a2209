package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is proven as it is read gives the same rows as one proven before, or none at all. */
class ReadOnceTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MANY = "锅炉,1,在用\n".repeat(20_000);
  private static final FileDecoder DECODER = new FileDecoder(DecodeLimits.standard());

  @TempDir private Path folder;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("UTF-8", ("种类,号,状态\n" + MANY).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("with a mark", ("\ufeff种类,号,状态\n" + MANY).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("GB18030", ("种类,号,状态\n" + MANY).getBytes(GB18030)),
        Arguments.of(
            "a cut between bytes",
            ("a" + "种".repeat(30_000) + ",b\nc,d\n").getBytes(StandardCharsets.UTF_8)),
        Arguments.of("UTF-16", ("\ufeff种类\t号\n" + MANY).getBytes(StandardCharsets.UTF_16LE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void givesTheSameRows(String reason, byte[] bytes) throws Exception {
    Path file = Fixtures.write(folder, "a.csv", bytes);
    try (DecodedFile proven = DECODER.open(file);
        DecodedFile once = DECODER.openToReadOnce(file)) {
      assertThat(once.charset()).as(reason).isEqualTo(proven.charset());
      assertThat(once.delimiter()).as(reason).isEqualTo(proven.delimiter());
      assertThat(rows(once)).as(reason).isEqualTo(rows(proven));
    }
  }

  static Stream<Arguments> misleading() throws IOException {
    return Stream.of(
        Arguments.of("another charset far below", joined("a,b\n".repeat(30_000), "锅炉,1\n")),
        Arguments.of("a NUL far below", joined("a,b\n".repeat(30_000), "c\0,1\n")),
        Arguments.of("a quotation mark that is never closed", joined(MANY, "\"c,1\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misleading")
  void saysThatItWasMisled(String reason, byte[] bytes) throws Exception {
    try (DecodedFile once = DECODER.openToReadOnce(Fixtures.write(folder, "a.csv", bytes))) {
      assertThatThrownBy(() -> rows(once)).as(reason).isInstanceOf(UnprovenRows.class);
    }
  }

  @Test
  void whatIsNoTextIsOpenedAsEver() {
    assertThatThrownBy(() -> DECODER.openToReadOnce(Fixtures.write(folder, "a.csv", new byte[0])))
        .isInstanceOf(DecodeException.class);
  }

  private static byte[] joined(String utf8, String gb18030) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(utf8.getBytes(StandardCharsets.UTF_8));
    bytes.write(gb18030.getBytes(GB18030));
    return bytes.toByteArray();
  }

  private static List<List<Object>> rows(DecodedFile file) throws DecodeException {
    List<List<Object>> rows = new ArrayList<>();
    try (RecordSource source = file.read(file.sheets().get(0))) {
      for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(java.util.Arrays.asList(row.get().cells()));
      }
    }
    return rows;
  }
}
