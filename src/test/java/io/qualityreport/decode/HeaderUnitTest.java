package io.qualityreport.decode;

import static io.qualityreport.decode.Fixtures.IMMUNISATION;
import static io.qualityreport.decode.Fixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderUnitTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "应免数量, 1, no unit: the field's own",
    "应免数量(头), 1, the field's own unit",
    "应免数量（万头）, 10000, full-width brackets",
    "应免数量（单位：万头）, 10000, with the word unit",
    "应免数量[万只], 10000, another counting unit",
    "应免数量(万), 10000, a bare multiple",
    "应免数量(亿头), 100000000, hundreds of millions",
    "应免数量 (千万头), 10000000, a longer multiple",
    "应免数量(含新生), 1, a note is no unit",
  })
  void scalesCounts(String header, BigDecimal factor, String reason) {
    assertThat(factor("乡镇|畜种|" + header + "|支出金额", 2)).as(reason).isEqualByComparingTo(factor);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "支出金额（万元）, 10000",
    "支出金额(千元), 1000",
    "支出金额(亿元), 100000000",
    "支出金额(元), 1",
    "支出金额(分), 0.01",
    "支出金额(角), 0.1",
    "支出金额(含税), 1",
  })
  void scalesMoney(String header, BigDecimal factor) {
    assertThat(factor("乡镇|畜种|应免数量|" + header, 4)).isEqualByComparingTo(factor);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "单位：万元, 10000",
    "（单位：万元、头）, 10000",
    "计量单位:千元, 1000",
    "单位：托里县农业农村局, 1",
    "填报单位：万元乡, 1",
  })
  void takesUnitOfTitle(String title, BigDecimal factor) {
    HeaderMatch match =
        new HeaderFinder(List.of(IMMUNISATION))
            .find(rows("进度表||||" + title, "乡镇|畜种|应免数量|已免数|支出金额"), List.of())
            .get(0);

    assertThat(match.factors().get(4)).isEqualByComparingTo(factor);
    assertThat(match.factors().get(2)).isEqualByComparingTo(BigDecimal.ONE);
  }

  @ParameterizedTest
  @CsvSource({"支出金额(吨)", "支出金额(千克)"})
  void doesNotTakeMassForMoney(String header) {
    HeaderMatch match = match("乡镇|畜种|应免数量|" + header);

    assertThat(match.columns()).containsExactly(0, 1, 2, -1, -1);
  }

  private static BigDecimal factor(String header, int field) {
    HeaderMatch match = match(header);
    assertThat(match.columns().get(field)).isNotNegative();
    return match.factors().get(field);
  }

  private static HeaderMatch match(String header) {
    return new HeaderFinder(List.of(IMMUNISATION)).find(rows(header), List.of()).get(0);
  }
}
