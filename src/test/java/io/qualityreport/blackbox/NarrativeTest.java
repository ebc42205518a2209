package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.ops.Aggregation;
import io.qualityreport.reconcile.Finding;
import io.qualityreport.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that departments drop become part of their sections, and their numbers are checked. */
class NarrativeTest {
  private static final String WATER = "water-resources";

  @TempDir private Path folder;

  @Test
  void aDroppedSentenceStandsInItsSectionAndItsNumberIsAFinding() {
    new TemporaryHome(folder)
        .open(
            home -> {
              home.drop(WATER, "2023年质量问题.csv", problems("设计单位", "施工单位", "施工单位"));
              home.drop(
                  WATER,
                  "2023年文字材料.csv",
                  "章节,顺序,内容\n水利,2,另行回访|{1+1}台。\n水利,1,排查质量问题{water.problems}个，其中施工单位问题3个。\n"
                      .getBytes(Charset.forName("GBK")));
              home.drop(
                  "agriculture",
                  "2023年文字材料.csv",
                  "章节,顺序,内容\n水利,1,灌区由农业部门协同排查。\n".getBytes(StandardCharsets.UTF_8));

              Aggregation.Result result = home.aggregate();

              assertThat(section(result, "water"))
                  .containsSubsequence(
                      "部门补充情况\n\n灌区由农业部门协同排查。（农业农村局报送）\n\n",
                      "排查质量问题[3个](../figures/water.problems.html)，其中施工单位问题3个。\n\n",
                      "另行回访\\|〔无此指标：1\\+1〕台。\n\n",
                      "写的是“3个”，而“施工单位问题数”为 2 个。原文：“排查质量问题\\{water.problems\\}个，其中施工单位问题3个”。"
                          + "依据：[文字材料 C3](../sources.html#s2)、"
                          + "[施工单位问题数](../figures/water.problems_construction.html)。\n",
                      "| 1 | 农业农村局 | [3](../sources.html#s3) | 2023年文字材料.csv | C2 |\n",
                      "| 2 | 水利局 | [2](../sources.html#s2) | 2023年文字材料.csv | C3 |\n",
                      "| 3 | 水利局 | [2](../sources.html#s2) | 2023年文字材料.csv | C2 |\n");
              assertThat(findings(result))
                  .containsExactly(
                      "warning 文字材料《2023年文字材料.csv》（C2）引用了不存在的指标 {1+1}，无法填入数值。",
                      "warning 文字材料《2023年文字材料.csv》（C3）写的是“3个”，而“施工单位问题数”为 2 个。"
                          + "原文：“排查质量问题{water.problems}个，其中施工单位问题3个”");
            });
  }

  @Test
  void aCorrectedSentenceTakesThePlaceOfTheEarlierOneAndAnEarlierWatermarkKeepsIt() {
    new TemporaryHome(folder)
        .open(
            home -> {
              home.drop(WATER, "2023年文字.csv", sentence("排查问题5个。"));
              assertThat(section(home.aggregate(), "water")).contains("\n排查问题5个。\n");
              home.drop(WATER, "2023年文字（更正）.csv", sentence("排查问题若干。"));
              Aggregation.Result corrected = home.aggregate();
              assertThat(section(corrected, "water"))
                  .contains("\n排查问题若干。\n")
                  .doesNotContain("排查问题5个");
              assertThat(findings(corrected)).isEmpty();
            });
  }

  private static byte[] sentence(String content) {
    return ("章节,顺序,内容\n水利工程质量,1," + content + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] problems(String... parties) {
    StringBuilder csv = new StringBuilder("问题编号,项目名称,检查次序,检查日期,责任主体,问题,类别,整改措施,整改时限,完成日期\n");
    for (int i = 0; i < parties.length; i++) {
      csv.append(
          "P-%d,水库,1,2023-05-0%d,%s,裂缝,实体质量,返工,2023-06-01,2023-05-20%n"
              .formatted(i, i + 1, parties[i]));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> findings(Aggregation.Result result) {
    return result.findings().stream()
        .filter(f -> f.check().startsWith("narrative-"))
        .map(NarrativeTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.severity().code() + " " + finding.explanation().in(Language.ZH);
  }

  private static String section(Aggregation.Result result, String id) {
    try {
      return Files.readString(result.folder().resolve("sections").resolve(id + ".md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
