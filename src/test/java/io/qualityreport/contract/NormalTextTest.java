package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NormalTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("nothing to do", "器具编号A1", "器具编号A1"),
        arguments("nothing at all", "", ""),
        arguments("blanks at both ends", "  状态\t", "状态"),
        arguments("a blank within", "统一社会 信用代码", "统一社会信用代码"),
        arguments("a line break in a header", "检定\r\n日期", "检定日期"),
        arguments("full-width blank", "检定\u3000日期", "检定日期"),
        arguments("no-break blank", "检定\u00a0日期", "检定日期"),
        arguments("full-width letters", "ＭＡ７７", "MA77"),
        arguments("full-width brackets", "数量（万头）", "数量(万头)"),
        arguments("byte order mark", "\ufeff编号", "编号"),
        arguments("zero-width blank", "编\u200b号", "编号"),
        arguments("variation selector", "编\ufe0f号", "编号"),
        arguments("compatibility ideograph", "\uf9e9", "\u91cc"),
        arguments("beyond the basic plane", "𠮷 䶮", "𠮷䶮"),
        arguments("a blank that NFKC makes", "x\u00b4", "x\u0301"),
        arguments("marks that meet once a blank is gone", "e\u200b\u0301", "\u00e9"),
        arguments("case and dashes stay", "n/a——", "n/a——"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isWhatPeopleRead(String reason, String text, String normal) {
    assertThat(NormalText.of(text)).isEqualTo(normal);
  }

  @Property
  void isStable(@ForAll String text) {
    String once = NormalText.of(text);
    assertThat(NormalText.of(once)).isEqualTo(once);
  }

  @Property
  void leavesNothingInvisible(@ForAll String text) {
    assertThat(NormalText.of(text).codePoints().filter(NormalText::invisible)).isEmpty();
  }
}
