package io.qualityreport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qualityreport.contract.Condition.Truth;
import io.qualityreport.text.Language;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ConditionTest {
  private static final List<Field> FIELDS =
      Contracts.load(
              CatalogFiles.directory(Path.of("src", "test", "resources", "contract", "catalog")))
          .dataset("instruments")
          .orElseThrow()
          .fields();
  private static final DateContext DATES =
      new DateContext(
          LocalDate.of(2023, 11, 7), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));

  @ParameterizedTest(name = "{index} {0}")
  @CsvFileSource(
      resources = "/contract/condition-mistakes.csv",
      delimiter = '|',
      quoteCharacter = '`',
      maxCharsPerColumn = 8000)
  void saysWhatWasExpectedAndFound(String text, String problem) {
    assertThatThrownBy(() -> Condition.parse(text, FIELDS))
        .isInstanceOf(CatalogException.class)
        .hasMessage("condition " + text + ": " + problem);
  }

  @ParameterizedTest(name = "{index} {0}")
  @CsvFileSource(resources = "/contract/condition-words.csv", delimiter = '|', quoteCharacter = '`')
  void saysItselfInWords(String text, String chinese, String english) {
    Condition condition = Condition.parse(text, FIELDS);
    assertThat(condition.words(Language.ZH)).isEqualTo(chinese);
    assertThat(condition.words(Language.EN)).isEqualTo(english);
  }

  @ParameterizedTest(name = "{index} {0}")
  @CsvFileSource(
      resources = "/contract/condition-truths.csv",
      delimiter = '|',
      quoteCharacter = '`')
  void followsSqlNullRules(String text, Truth truth) {
    Object[] row = new Object[FIELDS.size()];
    put(row, "status", "在用");
    put(row, "verified_on", LocalDate.of(2023, 11, 7));
    put(row, "fee", new BigDecimal("120.50"));
    put(row, "pieces", 3L);
    put(row, "sealed", true);
    assertThat(Condition.parse(text, FIELDS).test(row, DATES)).isEqualTo(truth);
  }

  private static void put(Object[] row, String field, Object value) {
    for (int i = 0; i < row.length; i++) {
      if (FIELDS.get(i).name().equals(field)) {
        row[i] = value;
      }
    }
  }

  @Test
  void bindsEveryValueInOrder() {
    Condition condition =
        Condition.parse(
            "status in ('在用', '停用') and (fee > 1.50 or pieces = 3) and valid_until >= as_of"
                + " and verified_on between period_start and date '2023-06-30' and not sealed = true"
                + " and model is null",
            FIELDS);
    SqlText sql = condition.sql(DATES);
    assertThat(sql.sql())
        .isEqualTo(
            "(\"status\" in (?, ?) and (\"fee\" > ? or \"pieces\" = ?) and \"valid_until\" >="
                + " coalesce(\"snapshot_on\", ?) and \"verified_on\" between ? and ? and not"
                + " (\"sealed\" = ?) and \"model\" is null)");
    assertThat(sql.values())
        .containsExactly(
            "在用",
            "停用",
            new BigDecimal("1.50"),
            3L,
            LocalDate.of(2023, 11, 7),
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 6, 30),
            true);
  }

  @Test
  void namesTheFieldsItReads() {
    Condition condition =
        Condition.parse("verified_on is null or \"valid_until\" > verified_on", FIELDS);
    assertThat(condition.fields()).containsExactlyInAnyOrder("verified_on", "valid_until");
    assertThat(condition.text()).isEqualTo("verified_on is null or \"valid_until\" > verified_on");
  }
}
