package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowerBoundTest {

  @ParameterizedTest(name = "{0} is at least {1}")
  @CsvSource({
    "50余, 50", "50余户, 50", "20多, 20", "20多项, 20", "100以上, 100", "100份以上, 100", "≥75, 75",
    "≥75%, 75%", ">=90, 90", "至少3, 3", "超过100, 100", "不少于1万, 1万", "３０余, 30", "80 余 人次, 80",
    "1.5万余, 1.5万", "150+, 150",
  })
  void aLowerBoundIsToldByItsWords(String text, String number) {
    assertThat(LowerBound.number(text)).isEqualTo(Optional.of(number));
    assertThat(LowerBound.in(text)).isTrue();
  }

  @ParameterizedTest(name = "{0} is no lower bound")
  @CsvSource({"50", "11.3万", "余", "多", "左右50", "50左右", "50以下", "≤50", "富余", "-"})
  void anythingElseIsNone(String text) {
    assertThat(LowerBound.in(text)).isFalse();
  }
}
