package io.qualityreport.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource({
    "台, 台, 390, 390, no scale",
    "万头, 头, 79213, 7.9213, ten thousands",
    "万元, 元, 4500000, 450, no exponent",
    "亿元, 元, 123456789, 1.23456789, hundred millions",
    "万亿元, 元, 1000000000000, 1, a multiple of a multiple",
    "%, %, 0.8475, 84.75, a share",
    "％, %, 0.8475, 84.75, full width",
    "百分点, %, -0.012, -1.2, a difference of shares",
    "‰, %, 0.0017, 1.7, a share of a thousand",
    "批次/千人, 批次/人, 0.0017, 1.7, what falls to a thousand",
    "批次/万人, 批次/人, 0.0017, 17, what falls to ten thousand",
    "次/月, 次/月, 2, 2, no multiple behind the stroke",
    "千克, 千克, 5, 5, a kilogram is a unit of its own",
  })
  void scalesBothWays(String unit, String base, String baseValue, String printed, String reason) {
    Unit read = Unit.of(unit);
    assertThat(read.base()).as(reason).isEqualTo(base);
    assertThat(read.printed(new BigDecimal(baseValue))).isEqualTo(new BigDecimal(printed));
    assertThat(read.base(new BigDecimal(printed))).isEqualTo(new BigDecimal(baseValue));
  }
}
