package io.qualityreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
  private static final List<String> NAMES =
      List.of(
          "equipment.total",
          "equipment.total/电梯",
          "equipment.total_declared",
          "consumer.received",
          "metrology.in_use_ratio");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "equipment.totl | equipment.total",
        "EQUIPMENT.TOTAL | equipment.total, equipment.total/电梯, equipment.total_declared",
        "ratio | metrology.in_use_ratio",
        "consumer.recieved | consumer.received",
        "zz | ``",
        "something.else | ``"
      })
  void namesThatHoldTheTextOrDifferByAFewLetters(String asked, String near) {
    assertThat(String.join(", ", NearNames.of(asked, NAMES))).isEqualTo(near);
  }
}
