package io.qualityreport.sample;

import static java.util.stream.Collectors.joining;
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metrology/instruments.csv                     | 强制检定计量器具 649
          metrology/public-standards.xlsx               | 社会公用计量标准 7
          metrology/declared-figures.csv                | 上报数 1
          market-regulation/complaints-first-half.csv   | 12315投诉举报 137, 1 wrong
          market-regulation/special-equipment.xlsx      | 特种设备 415
          market-regulation/declared-figures.xlsx       | 上报数 3
          market-regulation/complaints-second-half.csv  | 12315投诉举报 159
          market-regulation/product-sampling.csv        | 产品质量监督抽检 14
          market-regulation/enterprise-inspections.xlsx | 企业监督检查 36
          market-regulation/net-content.txt             | 定量包装商品净含量 6
          market-regulation/service-log.csv             | 质量服务和宣传记录 32
          market-regulation/nil-return.xlsx             | 零报告 1
          animal-husbandry/immunisation.xlsx            | 重大动物疫病强制免疫 24; 重大动物疫病强制免疫 24
          animal-husbandry/veterinary-use.xls           | 疫苗和驱虫药使用 35
          animal-husbandry/livestock-tests.csv          | 畜产品质量安全检测 48
          animal-husbandry/declared-figures.xlsx        | 上报数 2
          animal-husbandry/narrative.csv                | 文字材料 2
          agriculture/produce-tests.xlsx                | 农产品质量安全检测 136
          agriculture/rapid-tests.csv                   | 农产品质量安全检测 2293
          agriculture/declared-figures.csv              | 上报数 1
          agriculture/narrative.csv                     | 文字材料 1
          housing-construction/building-quality.xlsx    | 工程质量检测机构 2; 建设工程质量检查 9; 整改通知单 2; 项目清单 1
          housing-construction/narrative.csv            | 文字材料 1
          water-resources/projects.xlsx                 | 项目清单 5
          water-resources/water-inspections.csv         | 水利工程质量检查 15
          water-resources/water-problems.xlsx           | 水利工程质量问题 12
          water-resources/water-sampling.csv            | 水利工程质量监督抽检 30
          water-resources/narrative.csv                 | 文字材料 2
          transport/road-sampling.xlsx                  | 农村公路实体质量抽检 11
          culture-tourism/projects.csv                  | 项目清单 2
          culture-tourism/key-villages.xlsx             | 重点旅游乡村申报 3
          culture-tourism/narrative.csv                 | 文字材料 1
          civil-affairs/projects.xlsx                   | 项目清单 2
          civil-affairs/project-funds.xlsx              | 项目资金 2
          civil-affairs/safety-meetings.csv             | 安全生产工作会议 26
          civil-affairs/narrative.csv                   | 文字材料 1
          health/emergency-centres.xlsx                 | 救治中心 5
          health/medical-aid.xlsx                       | 医疗援疆 5
          health/narrative.csv                          | 文字材料 2
          statistics/population.xlsx                    | 常住人口 7
          """)
  void fileIsRecognized(String file, String sheets) throws DecodeException, IOException {
    List<FileCheck.SheetCheck> checks = check(file);
    assertThat(checks).allMatch(c -> c.reason().isEmpty());
    assertThat(checks.stream().map(SampleYearContentTest::line).collect(joining("; ")))
        .isEqualTo(sheets);
  }

  private static String line(FileCheck.SheetCheck check) {
    String wrong = check.places().isEmpty() ? "" : ", %d wrong".formatted(check.places().size());
    return check.dataset().orElse("") + " " + check.read() + wrong;
  }

  @Test
  void misreadCreditCodeIsShownWithItsCell() throws DecodeException, IOException {
    assertThat(check("market-regulation/complaints-first-half.csv").get(0).places())
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
    rows.add(SampleYear.write("metrology/instruments.csv", folder));
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
    rows.add(SampleYear.write("market-regulation/special-equipment.xlsx", folder));
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
    rows.add(SampleYear.write("market-regulation/complaints-first-half.csv", folder));
    rows.add(SampleYear.write("market-regulation/complaints-second-half.csv", folder));
    assertThat(rows.count(where)).isEqualTo(expected);
  }

  private List<FileCheck.SheetCheck> check(String file) throws DecodeException, IOException {
    Contracts contracts = Contracts.load(CatalogFiles.packaged());
    return new FileCheck(contracts, new FileDecoder(DecodeLimits.standard()), CLOCK)
        .check(SampleYear.write(file, folder), Optional.empty());
  }
}
