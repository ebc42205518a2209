package io.qualityreport.contract;

import static io.qualityreport.contract.CellsContract.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.qualityreport.contract.ContractChecker.Accepted;
import io.qualityreport.contract.ContractChecker.Refused;
import io.qualityreport.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ContractCheckerTest {

  @ParameterizedTest(name = "{index} {0} {1}")
  @CsvFileSource(resources = "/contract/cell-values.csv", delimiter = '|', quoteCharacter = '`')
  void readsWhatPeopleWrite(String field, String cell, String expected) {
    Accepted row = (Accepted) check(field, CellsContract.cell(cell));
    Object value = row.values()[CellsContract.index(field)];
    assertThat(value == null ? "~" : plain(value)).isEqualTo(expected);
    if (value != null) {
      assertThat(value)
          .isExactlyInstanceOf(CellsContract.CONTRACT.field(field).type().valueClass());
    }
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  @ParameterizedTest(name = "{index} {0} {1}")
  @CsvFileSource(resources = "/contract/cell-problems.csv", delimiter = '|', quoteCharacter = '`')
  void saysWhatWasExpectedAndFoundAndWhatToDo(
      String field, String cell, String rule, String chinese, String english) {
    Violation violation = only(check(field, CellsContract.cell(cell)));
    assertThat(violation.sourceRow()).isEqualTo(5);
    assertThat(violation.field()).contains(field);
    assertThat(violation.rule()).isEqualTo(rule);
    assertThat(violation.message().in(Language.ZH)).isEqualTo(chinese);
    assertThat(violation.message().in(Language.EN)).isEqualTo(english);
  }

  private static Violation only(Object result) {
    List<Violation> violations =
        assertThat(result).asInstanceOf(type(Refused.class)).actual().violations();
    assertThat(violations).hasSize(1);
    return violations.get(0);
  }

  @Test
  void findsEveryBadCellOfARow() {
    Refused row =
        (Refused) check("case_no", "", "fee", "x", "checked_on", "2023-02-30", "status", "在用");
    assertThat(row.violations())
        .extracting(v -> v.field().orElseThrow() + " " + v.rule() + " " + v.found())
        .containsExactly("case_no required ", "fee type x", "checked_on type 2023-02-30");
  }

  @Test
  void keepsWhatWasSentUpToTwoHundredCharacters() {
    assertThat(only(check("fee", " １２ 只 ")).found()).isEqualTo(" １２ 只 ");
    assertThat(only(check("fee", "长".repeat(300))).found()).isEqualTo("长".repeat(199) + "…");
    assertThat(only(check("fee", "长".repeat(300))).message().args().get("found"))
        .isEqualTo("长".repeat(199) + "…");
  }

  @Test
  void refusesCharactersThatNoDatabaseKeeps() {
    assertThat(only(check("remark", "甲\u0000乙")).message().in(Language.EN))
        .isEqualTo(
            "Expected text that can be kept, \"甲�乙\" has a broken character (U+0000, shown here as"
                + " �). Remove it and enter the text again.");
    assertThat(only(check("owner", "甲乙\ud842")).message().in(Language.ZH))
        .isEqualTo("应填可以保存的文字，“甲乙�”中有损坏的字符（U+D842，在这里显示为 �）。请删去后重新填写。");
  }

  @Test
  void holdsTheFieldsOfARowAgainstEachOther() {
    Violation violation =
        only(check("checked_on", "2023-11-07", "closed_on", "2023.11.6", "reporter", "张三"));
    assertThat(violation.field()).isEmpty();
    assertThat(violation.rule()).isEqualTo("check:closed-after-checked");
    assertThat(violation.found()).isEqualTo("检查日期 2023-11-07; 办结日期 2023-11-06");
    assertThat(violation.message().in(Language.ZH))
        .isEqualTo("检查日期不为空时，应满足：办结日期不早于检查日期；填写的是：检查日期 2023-11-07; 办结日期" + " 2023-11-06。请核对后更正。");
    assertThat(violation.message().in(Language.EN))
        .isEqualTo(
            "Where checked_on is not empty, expected: closed_on is not before checked_on; found:"
                + " 检查日期 2023-11-07; 办结日期 2023-11-06. Correct it.");
  }

  @Test
  void namesTheFieldOfACheckThatReadsOnlyOne() {
    Violation violation = only(check("fee", "13.00"));
    assertThat(violation.field()).contains("fee");
    assertThat(violation.rule()).isEqualTo("check:fee-not-thirteen");
    assertThat(violation.message().in(Language.ZH))
        .isEqualTo("应满足：检定费不等于13；填写的是：检定费 13.00。请核对后更正。");
    assertThat(violation.message().in(Language.EN))
        .isEqualTo("Expected: fee does not equal 13; found: 检定费 13.00. Correct it.");
  }

  @Test
  void doesNotRepeatPersonalValues() {
    assertThat(only(check("owner", "张三", "reporter", "张三")).found()).isEqualTo("使用单位 张三; 填报人 ***");
  }

  @Test
  void letsPassWhatCannotBeTold() {
    assertThat(check("checked_on", "2023-11-07")).isInstanceOf(Accepted.class);
    assertThat(check("closed_on", "2023-11-07")).isInstanceOf(Accepted.class);
  }

  @Test
  void testsConditionsOnlyWhereEveryCellIsGood() {
    Refused row = (Refused) check("fee", "13", "checked_on", "昨天");
    assertThat(row.violations()).extracting(Violation::rule).containsExactly("type");
  }

  @Test
  void givesValuesInTheOrderOfFields() {
    Accepted row = (Accepted) check("fee", "12", "checked_on", "20231107", "sealed", "是");
    Object[] expected = new Object[CellsContract.CONTRACT.fields().size()];
    expected[CellsContract.index("case_no")] = "k";
    expected[CellsContract.index("fee")] = new BigDecimal("12");
    expected[CellsContract.index("checked_on")] = LocalDate.of(2023, 11, 7);
    expected[CellsContract.index("sealed")] = true;
    assertThat(row.values()).containsExactly(expected);
  }
}
