package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {
  private static final CodeList STATUS =
      new CodeList(
          "status",
          "状态",
          List.of(
              new CodeList.Code("在用", "in use", List.of("0", "使用中")),
              new CodeList.Code("退回", "returned", List.of("-2"))));

  @ParameterizedTest
  @CsvSource({"在用,在用", "在 用,在用", "0,在用", "０,在用", "使用中　,在用", "-2,退回", "－２,退回"})
  void resolvesValuesAndAliases(String text, String value) {
    assertThat(STATUS.resolve(text)).contains(value);
  }

  @ParameterizedTest
  @CsvSource({"停用", "2", "''", "in use"})
  void knowsNoOther(String text) {
    assertThat(STATUS.resolve(text)).isEmpty();
  }

  @Test
  void keepsOrder() {
    assertThat(STATUS.codes()).extracting(CodeList.Code::value).containsExactly("在用", "退回");
  }
}
