package io.qualityreport.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptNameTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant RECEIVED = Instant.parse("2024-01-10T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "台账2023.xlsx, 20240110-100000_已收下_台账2023.xlsx",
    "20230101-000000_部分收下_台账2023.xlsx, 20240110-100000_已收下_台账2023.xlsx",
    "20230101-000000_未收下_20220101-000000_部分收下_a.csv, 20240110-100000_已收下_a.csv",
    "20230101-000000_草稿_a.csv, 20240110-100000_已收下_20230101-000000_草稿_a.csv",
    "a&b${x}.csv, 20240110-100000_已收下_a&b${x}.csv",
    "a:b?c*d.csv, 20240110-100000_已收下_a_b_c_d.csv",
    "'a\u202egnp.csv', 20240110-100000_已收下_a_gnp.csv",
  })
  void isTheTimeTheVerdictAndTheNameOfTheFile(String file, String name) {
    assertThat(ReceiptName.of(RECEIVED, ZONE, "已收下", file)).isEqualTo(name);
  }

  @Test
  void aNameTooLongForFileSystemsIsCutBeforeItsEnding() {
    assertThat(ReceiptName.of(RECEIVED, ZONE, "已收下", "长".repeat(80) + ".xlsx"))
        .isEqualTo("20240110-100000_已收下_" + "长".repeat(51) + ".xlsx");
  }
}
