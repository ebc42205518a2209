package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows as lines of COPY's text format. */
class CopyTextTest {
  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("missing is not empty", Arrays.asList(null, ""), "\\N\t\n"),
        Arguments.of("text that looks missing", List.of("\\N"), "\\\\N\n"),
        Arguments.of("text that looks like the end", List.of("\\."), "\\\\.\n"),
        Arguments.of("separators within text", List.of("a\tb\nc\rd\\"), "a\\tb\\nc\\rd\\\\\n"),
        Arguments.of("characters of one to four bytes", List.of("aé甲𠮷\b"), "aé甲𠮷\b\n"),
        Arguments.of("what no text of PostgreSQL has", List.of("a\0"), "a\ufffd\n"),
        Arguments.of("half a character", List.of("a\ud842", "\udfb7b"), "a?\t?b\n"),
        Arguments.of("a day of early times", List.of(LocalDate.of(12, 3, 4)), "0012-03-04\n"),
        Arguments.of("no exponent", List.of(new BigDecimal("1E+3")), "1000\n"),
        Arguments.of("no lost digit", List.of(new BigDecimal("0.10")), "0.10\n"),
        Arguments.of(
            "other types",
            List.of(7L, true, LocalDate.of(2023, 2, 1), Optional.empty(), Optional.of("甲")),
            "7\ttrue\t2023-02-01\t\\N\t甲\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowIsOneLine(String reason, List<Object> row, String line) {
    CopyText out = new CopyText(1);
    out.add(row.toArray());
    assertThat(new String(out.bytes(), 0, out.size(), StandardCharsets.UTF_8))
        .as(reason)
        .isEqualTo(line);
  }
}
