package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictYamlTest {
  enum Kind {
    QUARANTINE_ROWS,
    @JsonProperty("fileName")
    FILE_NAME
  }

  record Inner(String text, Boolean flag) {}

  record Shape(
      String text,
      List<String> texts,
      Boolean flag,
      Integer whole,
      BigDecimal number,
      Kind kind,
      List<Inner> inner) {}

  private static Shape read(String yaml) {
    return StrictYaml.read("x/y.yaml", yaml, new TypeReference<>() {});
  }

  @Test
  void readsEveryType() {
    assertThat(
            read(
                "{ text: 在用, texts: ['0', 是], flag: true, whole: 3, number: 0.10,"
                    + " kind: quarantine-rows, inner: [{ text: a, flag: false }] }"))
        .isEqualTo(
            new Shape(
                "在用",
                List.of("0", "是"),
                true,
                3,
                new BigDecimal("0.10"),
                Kind.QUARANTINE_ROWS,
                List.of(new Inner("a", false))));
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(read("kind: fileName"))
        .isEqualTo(new Shape(null, null, null, null, null, Kind.FILE_NAME, null));
  }

  static Stream<Arguments> mistakes() {
    String keys = "flag, inner, kind, number, text, texts, whole";
    return Stream.of(
        arguments(
            "colour: red",
            ", key colour: expected one of the keys " + keys + ", found an unknown key"),
        arguments(
            "inner: [{ text: a }, { txt: b }]",
            ", key inner[1].txt: expected one of the keys flag, text, found an unknown key"),
        arguments("text: a\ntext: b", ", key text: expected once, found again in line 2"),
        arguments(
            "inner:\n  - text: a\n    text: b", ", key text: expected once, found again in line 3"),
        arguments("text: 12", ", key text: expected a text (put it into quotes), found 12"),
        arguments("text: 1.50", ", key text: expected a text (put it into quotes), found 1.50"),
        arguments("text: true", ", key text: expected a text (put it into quotes), found true"),
        arguments("texts: [a, 1]", ", key texts[1]: expected a text (put it into quotes), found 1"),
        arguments("text: [a]", ", key text: expected a text (put it into quotes), found a list"),
        arguments("texts: a", ", key texts: expected a list, found a"),
        arguments("flag: 'true'", ", key flag: expected true or false, found true"),
        arguments("flag: yes", ", key flag: expected true or false, found yes"),
        arguments("flag: 1", ", key flag: expected true or false, found 1"),
        arguments("whole: 1.5", ", key whole: expected a whole number, found 1.5"),
        arguments("whole: '1'", ", key whole: expected a whole number, found 1"),
        arguments("number: a", ", key number: expected a number, found a"),
        arguments("number: '1'", ", key number: expected a number, found 1"),
        arguments(
            "kind: rows", ", key kind: expected one of quarantine-rows, fileName, found rows"),
        arguments(
            "kind: QUARANTINE_ROWS",
            ", key kind: expected one of quarantine-rows, fileName, found QUARANTINE_ROWS"),
        arguments("kind: 0", ", key kind: expected one of quarantine-rows, fileName, found 0"),
        arguments("inner: [a]", ", key inner[0]: expected keys with values, found a"),
        arguments("inner: { text: a }", ", key inner: expected a list, found keys with values"),
        arguments(
            "text:", ", key text: expected a value, found none; fill it in or leave the key out"),
        arguments(
            "texts: [a, ~]",
            ", key texts[1]: expected a value, found none; fill it in or leave the key out"),
        arguments("text: ''\nwhole: ''", ", key whole: expected a whole number, found "),
        arguments("", ": expected declarations, found an empty file"),
        arguments("- text: a", ": expected keys with values, found a list"),
        arguments("text: 'a", ": expected YAML, found in line 1: while scanning a quoted scalar"),
        arguments("text: a\n---\ntext: b", ": expected one document, found another in line 3"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void namesFileAndKey(String yaml, String problem) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(CatalogException.class)
        .hasMessage("catalog file x/y.yaml" + problem);
  }

  @Test
  void showsNoMoreThanTwoHundredCharacters() {
    assertThatThrownBy(() -> read("whole: " + "𠮷".repeat(300)))
        .hasMessage(
            "catalog file x/y.yaml, key whole: expected a whole number, found "
                + "𠮷".repeat(99)
                + "…");
  }
}
