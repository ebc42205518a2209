package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.util.List;

/** What the agriculture bureau sends. */
final class AgricultureYear {
  private static final String ID = "agriculture";

  private AgricultureYear() {}

  static List<Dropped> files() {
    ProduceTests tests = new ProduceTests();
    return new Outbox(ID)
        .add(
            "produce-tests.xlsx",
            "农产品质量安全检测（定量）2023年.xlsx",
            "农产品定量检测 136 批次，县级抽检 7 轮、蔬菜 100 批次",
            "136 quantitative tests, 100 of them vegetables that the county sampled in 7 rounds",
            tests.quantitative())
        .add(
            "rapid-tests.csv",
            "农产品质量安全检测（乡镇快检）2023年.csv",
            "乡镇快速检测 2293 批次，UTF-8 编码",
            "2,293 rapid tests in the townships, in UTF-8",
            tests.rapid())
        .add(
            "declared-figures.csv",
            "农业农村局2023年上报数.csv",
            "部门上报数，定量检测每千人 1.7 批次",
            "declared figures: 1.7 quantitative tests per thousand people",
            new DeclaredFigures(ID).csv())
        .add(
            "narrative.csv",
            "2023年文字材料（农产品）.csv",
            "文字材料，GBK 编码",
            "sentences for the report, in GBK",
            Narratives.gbk(ID))
        .files();
  }
}
