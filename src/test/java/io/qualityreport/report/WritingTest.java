package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numerals, layout, names of pages, and text inside Markdown. */
class WritingTest {

  @ParameterizedTest
  @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "20, 二十", "21, 二十一", "99, 九十九"})
  void numerals(int number, String numeral) {
    assertThat(ChineseNumeral.of(number)).isEqualTo(numeral);
  }

  @Test
  void numeralsAreDifferent() {
    assertThat(IntStream.rangeClosed(1, 99).mapToObj(ChineseNumeral::of)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100})
  void numeralsOutsideTheirRange(int number) {
    assertThatThrownBy(() -> ChineseNumeral.of(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a heading's number is 1 to 99, not " + number);
  }

  @Test
  void layOutASection() {
    String rendered =
        """

        ## 甲
        文字，
          接着。



        - 一点，
        接着。
        - 另一点
        ### 子
        ### 丑
        ## 乙
        ### 寅
        | a |
        | - |
        | b |
        后文
        """;
    assertThat(MarkdownLayout.section(rendered, 1))
        .isEqualTo(
            """
            ### （一）甲

            文字，接着。

            - 一点，接着。
            - 另一点

            #### 1. 子

            #### 2. 丑

            ### （二）乙

            #### 1. 寅

            | a |
            | - |
            | b |
            后文
            """);
  }

  @Test
  void layOutPlainly() {
    assertThat(MarkdownLayout.plain("## 甲\n文字")).isEqualTo("## 甲\n\n文字\n");
  }

  @ParameterizedTest
  @CsvSource({
    "equipment.total, figures/equipment.total.html",
    "consumer.received_by_month/03, figures/consumer.received_by_month--03.html",
    "equipment.total/电梯, figures/equipment.total--x-c4d0aea9e2da2f9f.html",
    "equipment.total/../../x, figures/equipment.total--x-9cdf6a50100a862e.html",
    "../x, figures/x-",
    "a.b/A, figures/a.b--x-559aead08264d579.html"
  })
  void pageNames(String id, String page) {
    assertThat(PageNames.figure(id))
        .startsWith(page)
        .matches(
            "figures/[a-z][a-z0-9_.]*(-x-[0-9a-f]{16}|--[0-9a-z]+|--x-[0-9a-f]{16})?\\.html|figures/x-.*");
  }

  @Property
  void anyTextReadsTheSameInMarkdown(@ForAll @StringLength(max = 40) String text) {
    String seen = MarkdownText.inert(text);
    Element line = paragraph("前" + seen + "后");
    assertThat(line.children()).isEmpty();
    assertThat(line.wholeText()).isEqualTo("前" + clean(text) + "后");
  }

  @Property
  void anyTextMayBegin(@ForAll("marks") String text) {
    String seen = MarkdownText.inert(text);
    if (!seen.isEmpty()) {
      Element line = paragraph(seen);
      assertThat(line.children()).isEmpty();
      assertThat(line.wholeText()).isEqualTo(clean(text));
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> marks() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("#-+*=_`~<>[]()!&|\\. \t1a:;$^{}\"'@/")
        .ofMaxLength(12);
  }

  private static Element paragraph(String markdown) {
    Element body = Jsoup.parse(new MarkdownHtml(java.util.Map.of()).html(markdown)).body();
    assertThat(body.children()).as(markdown).hasSize(1);
    assertThat(body.child(0).tagName()).as(markdown).isEqualTo("p");
    return body.child(0);
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }
}
