package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file names decide of what waits. */
class DecisionTest {

  @ParameterizedTest
  @CsvSource({
    "确认-7.txt, CONFIRM, 7",
    "撤回-7.txt, WITHDRAW, 7",
    "确认-7.txt.txt, CONFIRM, 7",
    "确认－７.TXT, CONFIRM, 7",
    "确认 - 7 .txt, CONFIRM, 7",
    "确认7, CONFIRM, 7",
    "确认—12.txt, CONFIRM, 12",
    "确认-报送编号12.txt, CONFIRM, 12",
    "确认-12 (2).txt, CONFIRM, 12",
    "确认-12（2）.txt, CONFIRM, 12",
    "确认.txt, CONFIRM, -1",
    "撤回-.txt, WITHDRAW, -1",
    "确认-N.txt, CONFIRM, -1",
  })
  void tellsKindAndNumber(String name, Decision.Kind kind, long number) {
    assertThat(Decision.named(name))
        .hasValueSatisfying(
            d -> {
              assertThat(d.kind()).isEqualTo(kind);
              assertThat(d.submission().orElse(-1)).isEqualTo(number);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"确认-7.csv", "确认书2023.txt", "2023年确认-7.txt", "确认-7.xlsx", "台账.txt", "确认-7-8.txt"})
  void leavesOtherFilesAlone(String name) {
    assertThat(Decision.named(name)).isEmpty();
  }
}
