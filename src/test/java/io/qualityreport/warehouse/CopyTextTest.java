package io.qualityreport.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
    StringBuilder out = new StringBuilder();
    CopyText.append(out, row.toArray());
    assertThat(out).as(reason).hasToString(line);
  }
}
