package io.qualityreport.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.DecodeLimits;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.intake.FileCheck;
import io.qualityreport.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds that the sample year's files say what the county's report says. */
class SampleYearContentTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-01-10T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "instruments.csv, 强制检定计量器具, 649, 0",
    "complaints-first-half.csv, 12315投诉举报, 137, 1",
    "special-equipment.xlsx, 特种设备, 415, 0",
    "declared-figures.xlsx, 上报数, 2, 0",
    "complaints-second-half.csv, 12315投诉举报, 159, 0",
  })
  void fileIsRecognized(String file, String title, long read, int wrong)
      throws DecodeException, IOException {
    List<FileCheck.SheetCheck> checks = check(file);
    assertThat(checks).hasSize(1);
    assertThat(checks.get(0).dataset()).contains(title);
    assertThat(checks.get(0).reason()).isEmpty();
    assertThat(checks.get(0).read()).isEqualTo(read);
    assertThat(checks.get(0).places()).hasSize(wrong);
  }

  @Test
  void misreadCreditCodeIsShownWithItsCell() throws DecodeException, IOException {
    assertThat(check("complaints-first-half.csv").get(0).places())
        .extracting(FileCheck.Place::cell, FileCheck.Place::field, p -> p.message().in(Language.ZH))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "H54",
                "统一社会信用代码",
                "统一社会信用代码由数字和大写字母组成（不用 I、O、S、V、Z，第3至8位只用数字），"
                    + "填写的“92654224MAO0141932”含有“O”。请按营业执照更正。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          status is not null                                                  | 649
          status = '在用'                                                      | 550
          status = '停用'                                                      | 45
          status = '报废'                                                      | 30
          status = '新购'                                                      | 14
          status = '退回'                                                      | 10
          status = '在用' and cycle = '周期检定'                                | 470
          status = '在用' and cycle = '周期检定' and result = '合格' and valid_until >= as_of | 432
          status = '在用' and cycle = '周期检定' and valid_until = as_of        | 6
          status = '在用' and cycle = '首次检定'                                | 80
          """)
  void instruments(String where, long expected) throws DecodeException, IOException {
    SampleRows rows = new SampleRows("metrology-instruments", LocalDate.of(2023, 11, 7));
    rows.add(SampleYear.write("instruments.csv", folder));
    assertThat(rows.count(where)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          status is not null                                    | 415
          status = '在用'                                        | 390
          status = '在用' and kind = '锅炉'                       | 9
          status = '在用' and kind = '压力容器'                   | 70
          status = '在用' and kind = '电梯'                       | 148
          status = '在用' and kind = '起重机械'                   | 96
          status = '在用' and kind = '场(厂)内专用机动车辆'         | 67
          status = '在用' and next_inspection_on >= as_of         | 390
          status = '在用' and next_inspection_on = as_of          | 6
          status = '在用' and inspected_on > as_of                | 0
          status <> '在用' and next_inspection_on < as_of         | 22
          """)
  void equipment(String where, long expected) throws DecodeException, IOException {
    SampleRows rows = new SampleRows("special-equipment", LocalDate.of(2023, 12, 31));
    rows.add(SampleYear.write("special-equipment.xlsx", folder));
    assertThat(rows.count(where)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          received_on between period_start and period_end        | 290
          closed_on <= as_of                                      | 290
          kind = '举报' and check_due_on is null                   | 0
          kind = '举报' and check_due_on < as_of                   | 44
          kind = '举报' and check_due_on < as_of and checked_on <= check_due_on | 44
          """)
  void complaints(String where, long expected) throws DecodeException, IOException {
    SampleRows rows = new SampleRows("complaints", LocalDate.of(2023, 12, 31));
    rows.add(SampleYear.write("complaints-first-half.csv", folder));
    rows.add(SampleYear.write("complaints-second-half.csv", folder));
    assertThat(rows.count(where)).isEqualTo(expected);
  }

  private List<FileCheck.SheetCheck> check(String file) throws DecodeException, IOException {
    Contracts contracts = Contracts.load(CatalogFiles.packaged());
    return new FileCheck(contracts, new FileDecoder(DecodeLimits.standard()), CLOCK)
        .check(SampleYear.write(file, folder), Optional.empty());
  }
}
