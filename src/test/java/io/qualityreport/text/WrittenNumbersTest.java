package io.qualityreport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumbersTest {

  /** Each number as its value, unit, bound and what else is known of it; a dash states nothing. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/text/written-numbers.txt",
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none")
  void reads(String text, String numbers) {
    String read =
        WrittenNumbers.in(text).stream()
            .map(WrittenNumbersTest::line)
            .collect(Collectors.joining("; "));
    assertThat(read).isEqualTo(Optional.ofNullable(numbers).orElse(""));
  }

  private static String line(WrittenNumber number) {
    return number.stated().map(WrittenNumbersTest::line).orElse("-");
  }

  private static String line(WrittenNumber.Stated s) {
    String bound =
        switch (s.bound()) {
          case EXACT -> "";
          case AT_LEAST -> ">=";
          case AT_MOST -> "<=";
          case ABOUT -> "~";
        };
    return bound
        + s.value().toPlainString()
        + s.unit()
        + (s.change() ? " change" : "")
        + (s.figurative() ? " figurative" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "十, 10",
    "十二, 12",
    "二十, 20",
    "九十九, 99",
    "一百零五, 105",
    "一百一十, 110",
    "两百三十, 230",
    "三千, 3000",
    "三千零四, 3004",
    "五千零三十, 5030",
    "一万, 10000",
    "一万零五, 10005",
    "三万五千, 35000",
    "十二万三千四百五十六, 123456",
    "两亿零一百万, 201000000",
    "壹佰贰拾叁, 123",
    "二百九, ",
    "三万五, ",
    "二〇二三, ",
    "十四五, ",
    "百, ",
    "千万, ",
    "半, ",
    "廿一, ",
    "一二, "
  })
  void numerals(String numeral, BigDecimal value) {
    assertThat(ChineseNumber.of(numeral)).isEqualTo(Optional.ofNullable(value));
  }

  @Property
  void arabicNumbersAreReadBack(
      @ForAll @IntRange(max = 99_999_999) int number, @ForAll @IntRange(max = 4) int decimals) {
    BigDecimal value = BigDecimal.valueOf(number, decimals);
    assertThat(WrittenNumbers.in("检测%s批次。".formatted(value.toPlainString())))
        .singleElement()
        .satisfies(n -> assertThat(n.stated().orElseThrow().value()).isEqualTo(value));
  }

  @Property
  void whateverIsWrittenNumbersStandInOrderAndEveryDigitIsInOne(@ForAll("sentences") String text) {
    List<WrittenNumber> numbers = WrittenNumbers.in(text);
    int last = 0;
    StringBuilder between = new StringBuilder();
    for (WrittenNumber n : numbers) {
      assertThat(n.start()).isGreaterThanOrEqualTo(last);
      assertThat(n.end()).isBetween(n.start() + n.number().length(), text.length());
      between.append(text.substring(last, n.start()));
      last = n.end();
    }
    assertThat(between.append(text.substring(last)).toString()).doesNotContainPattern("[\\p{Nd}]");
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(WrittenNumbers.in(text))
        .allSatisfy(n -> assertThat(n.end()).isLessThanOrEqualTo(text.length()));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "检测", "批次", "12", "3", "0", ",", "，", ".", "%", "万", "亿", "余", "多", "以上", "不少于", "约",
            "第", "年", "月", "日", "-", "—", "至", "A", "/", "（", "）", "十", "二", "两", "百", "分之", "成",
            "家", "个", "７", "Ⅶ", " ", "。", "、", "热线", "〔", "〕", "增长", "\n", "{", "}", "𠮷")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
