package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Gap;
import io.qualityreport.ops.Aggregation;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.sample.SampleYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two counties in one home: two reports, and one that rolls them up. */
class RegionsTest {
  private static final String FIRST = "654224";
  private static final String SECOND = "654221";
  private static final String WHOLE = "6542";
  private static final String DECLARED = "指标,数值,单位\n在用特种设备总数,7,台\n强制检定计量器具受检率,88,%\n";
  private static final Map<String, String> SETTINGS =
      Map.of("QRP_REGIONS", "654224:示例甲县, 654221:示例乙县", "QRP_PREFECTURE", "6542:示例地区");

  private static final Map<String, Aggregation.Result> RESULTS = new TreeMap<>();
  private static final Map<String, String> FIRST_NIGHT = new TreeMap<>();
  private static final Map<String, String> SECOND_NIGHT = new TreeMap<>();
  private static Path root;
  private static Installation commands;

  @BeforeAll
  static void twoCounties(@TempDir Path folder) {
    root = folder;
    TemporaryHome home = new TemporaryHome(root, SETTINGS);
    commands = new Installation(root, SETTINGS, home.clock());
    home.open(
        opened -> {
          for (SampleYear.Dropped file : SampleYear.dropped()) {
            opened.put(FIRST + "/" + file.department(), file.name(), file.bytes());
            opened.takeIn();
          }
          second(opened);
          FIRST_NIGHT.putAll(night(opened));
          SECOND_NIGHT.putAll(night(opened));
        });
  }

  /** The second county has the very complaints of the first, and a little of its own. */
  private static void second(OpenedHome opened) {
    DropTable instruments = DropTable.instruments(1, 10).with(0, "状态", "停用");
    opened.put(SECOND + "/metrology", Samples.INSTRUMENTS, instruments.gb18030());
    opened.put(SECOND + "/market-regulation", "特种设备2023.csv", DropTable.equipment(1, 5).utf8());
    opened.put(
        SECOND + "/market-regulation", "上报数2023年.csv", DECLARED.getBytes(StandardCharsets.UTF_8));
    opened.takeIn();
    SampleYear.dropped().stream()
        .filter(file -> file.name().contains("12315"))
        .forEach(
            file -> {
              opened.put(SECOND + "/market-regulation", file.name(), file.bytes());
              opened.takeIn();
            });
  }

  private static Map<String, String> night(OpenedHome opened) {
    RESULTS.clear();
    Aggregation.Order order =
        new Aggregation.Order(
            opened.operations().regions().all(),
            "2023",
            Optional.of(LocalDate.of(2023, 12, 31)),
            "command");
    opened
        .operations()
        .aggregation()
        .run(order, step -> {})
        .forEach(result -> RESULTS.put(result.run().reading().region(), result));
    Map<String, String> files = new TreeMap<>();
    Path reports = root.resolve("reports");
    for (Path file : Installation.files(reports)) {
      files.put(reports.relativize(file).toString(), content(file));
    }
    return files;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String report(String region) throws IOException {
    return Files.readString(root.resolve("reports/" + region + "/2023/report.md"));
  }

  private static FigureValue figure(String region, String id) {
    return RESULTS.get(region).figures().find(id).orElseThrow();
  }

  @Test
  void everyCountyHasItsReportAndTheWholeHasOne() throws IOException {
    assertThat(FIRST_NIGHT.keySet())
        .contains(
            "654224/2023/示例甲县2023年质量分析报告.docx",
            "654221/2023/示例乙县2023年质量分析报告.docx",
            "6542/2023/示例地区2023年质量分析报告.docx")
        .allMatch(name -> name.matches("(654224|654221|6542)/2023/.*"));
    assertThat(report(FIRST)).startsWith("# 示例甲县2023年质量分析报告\n").doesNotContain("示例乙县");
    assertThat(report(SECOND)).startsWith("# 示例乙县2023年质量分析报告\n").doesNotContain("示例甲县");
    assertThat(report(WHOLE)).startsWith("# 示例地区2023年质量分析报告\n");
  }

  @Test
  void whatDepartmentsWriteStaysWithTheirCounty() throws IOException {
    String sentence = "来源不明的畜产品实行追溯登记";
    assertThat(report(FIRST)).contains(sentence);
    assertThat(report(WHOLE)).doesNotContain(sentence);
  }

  @Test
  void aSecondNightGivesTheSameBytes() {
    assertThat(SECOND_NIGHT).isEqualTo(FIRST_NIGHT);
  }

  @Test
  void allReadTheSameLoads() {
    assertThat(RESULTS.values())
        .extracting(r -> r.run().reading().watermark())
        .containsOnly(RESULTS.get(WHOLE).run().reading().watermark());
    assertThat(RESULTS.get(WHOLE).run().reading().counties()).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({
    "equipment.total, 390, 5, 395",
    "equipment.total/电梯, 148, 5, 153",
    "equipment.total_declared, 380, 7, 387",
    "metrology.instruments_recorded, 649, 10, 659",
    "metrology.instruments_in_use, 550, 9, 559",
    "metrology.in_use_ratio, 84.75, 90.00, 84.83",
    "metrology.inspection_rate, 91.91, 100.00, 92.07",
    "metrology.inspection_rate_declared, 84.75, 88.00,",
    "consumer.received, 290, 290, 580",
    "consumer.close_rate, 100.00, 100.00, 100.00",
    "water.problems, 12, , 12",
    "forestry.tests, , ,",
  })
  void theWholeIsOfTheRowsOfAll(String id, BigDecimal first, BigDecimal second, BigDecimal whole) {
    assertThat(figure(FIRST, id).rounded()).isEqualTo(Optional.ofNullable(first));
    assertThat(figure(SECOND, id).rounded()).isEqualTo(Optional.ofNullable(second));
    assertThat(figure(WHOLE, id).rounded()).isEqualTo(Optional.ofNullable(whole));
  }

  @Test
  void aRatioIsOfSummedPartsAndNotAMean() {
    FigureValue ratio = figure(WHOLE, "metrology.in_use_ratio");
    assertThat(ratio.numerator()).contains(new BigDecimal(550 + 9));
    assertThat(ratio.denominator()).contains(new BigDecimal(649 + 10));
  }

  @Test
  void whatACountyDidNotSendIsNamed() throws IOException {
    assertThat(figure(WHOLE, "water.problems").gaps())
        .containsExactly(new Gap(SECOND, "water-problems"));
    assertThat(figure(WHOLE, "consumer.received").gaps()).isEmpty();
    assertThat(report(WHOLE))
        .contains("[12个](figures/water.problems.html)（不含示例乙县）")
        .contains("示例乙县的《农村公路实体质量抽检》尚未报送：报送期限为2024年1月20日，尚未到期。有关指标只反映已经报送的数据。")
        .contains("| 12315受理举报诉求 | [580件](figures/consumer.received.html) | 290件 | 290件 |\n")
        .contains("| 排查问题数 | [12个](figures/water.problems.html)（不含示例乙县） | 12个 | 尚未报送 |\n")
        .contains("| 示例甲县 | 林果产品质量检测 | " + counts(FIRST) + " |\n")
        .contains("强制免疫密度(上报)：由各县分别上报，比率不能相加，没有汇总数。");
    assertThat(report(FIRST)).doesNotContain("部分县", "（不含", "附件4");
  }

  private static String counts(String region) {
    return Arrays.stream(Finding.Severity.values())
        .map(
            severity ->
                RESULTS.get(region).findings().stream()
                    .filter(f -> f.severity() == severity)
                    .count())
        .map(String::valueOf)
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest(name = "{0} of {1}: {2}, {3}")
  @CsvSource({
    "equipment-declared, 654224, 390, 380",
    "equipment-declared, 654221, 5, 7",
    "equipment-declared, 6542, 395, 387",
    "metrology-rate-declared, 654224, 91.91, 84.75",
    "metrology-rate-declared, 654221, 100.00, 88.00",
    "metrology-rate-declared, 6542, ,",
    "livestock-density:livestock.density, 654224, >=90, 79.32",
    "livestock-density:livestock.density, 6542, ,",
  })
  void findingsAreOfEachRegion(String id, String region, String expected, String actual) {
    Optional<Finding> finding =
        RESULTS.get(region).findings().stream().filter(f -> f.id().equals(id)).findFirst();
    assertThat(finding.map(Finding::expected)).isEqualTo(Optional.ofNullable(expected));
    assertThat(finding.map(Finding::actual)).isEqualTo(Optional.ofNullable(actual));
  }

  @Test
  void receiptsLieInTheFolderOfTheCounty() {
    assertThat(Installation.files(root.resolve("inbox/654221/market-regulation/回执")))
        .extracting(f -> f.getFileName().toString())
        .hasSize(5)
        .anyMatch(name -> name.endsWith("_已收下_特种设备2023.csv_回执.html"));
    assertThat(root.resolve("inbox/654221/market-regulation/说明.txt")).exists();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"'', 395", "654224, 390", "654221, 5", "6542, 395"})
  void commandsSpeakOfTheWholeOrOfOneCounty(String region, String total) {
    assertThat(listed("figures", region))
        .startsWith("figure_id,value,unit,numerator,denominator,rows,status")
        .anyMatch(line -> line.startsWith("equipment.total," + total + ",台,"));
    assertThat(listed("findings", region))
        .startsWith("finding_id,check,severity,subject,expected,actual,explanation")
        .anyMatch(l -> l.startsWith("equipment-declared,equipment-declared,error,"));
    assertThat(listed("runs", region).get(0))
        .isEqualTo("id,period,as_of,watermark,trigger,started_at,finished_at,report");
    assertThat(listed("runs", region)).hasSize(3);
  }

  private static List<String> listed(String command, String region) {
    return region.isEmpty()
        ? commands.qrp(0, command, "--period", "2023", "--format", "csv").lines()
        : commands
            .qrp(0, command, "--period", "2023", "--format", "csv", "--region", region)
            .lines();
  }

  @Test
  void submissionsAreOfTheWholeOrOfOneCounty() {
    assertThat(listed("submissions", SECOND))
        .startsWith(
            "id,department,dataset,file,state,read,accepted,rejected,duplicate,load_number,received_at")
        .hasSize(1 + 5);
    assertThat(listed("submissions", "")).hasSize(listed("submissions", FIRST).size() + 5);
  }

  @Test
  void explainLeadsToTheFilesOfEachCounty() {
    String explained =
        commands.qrp(0, "explain", "equipment.total/电梯", "--period", "2023", "--rows", "200").out();
    assertThat(explained)
        .contains(": 示例甲县 市场监督管理局", ": 示例乙县 市场监督管理局, file \"特种设备2023.csv\", rows 5")
        .contains("B6 注册代码=31106542242016000005");
  }

  @Test
  void aRegionThatThereIsNotIsWrongUsage() {
    assertThat(commands.qrp(2, "figures", "--region", "654225").err())
        .isEqualToNormalizingNewlines(
            """
            There is no region "654225". There are: 654224 示例甲县, 654221 示例乙县, 6542 示例地区
            See qrp figures --help
            """);
  }

  @Test
  void statusHasADepartmentOfEachCounty() {
    List<String> status = commands.qrp(0, "status", "--region", SECOND).lines();
    assertThat(status)
        .anyMatch(l -> l.matches("654221 示例乙县 +market-regulation +市场监督管理局 +0 +4 .*"))
        .noneMatch(l -> l.startsWith("654224"));
    assertThat(commands.qrp(0, "status").lines()).anyMatch(l -> l.startsWith("654224 示例甲县"));
  }
}
