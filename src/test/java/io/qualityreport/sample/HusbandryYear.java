package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.util.List;

/** What the animal husbandry bureau sends. */
final class HusbandryYear {
  private static final String ID = "animal-husbandry";

  private HusbandryYear() {}

  static List<Dropped> files() {
    return new Outbox(ID)
        .add(
            "immunisation.xlsx",
            "2023年重大动物疫病强制免疫进展.xlsx",
            "强制免疫进展，春防、秋防各一张表，三层表头，单位万头只，各乡镇有小计",
            "compulsory immunisation, a sheet a season, a header of three levels, in 万头只",
            new Immunisation().bytes())
        .add(
            "veterinary-use.xls",
            "疫苗和驱虫药使用情况2023.xls",
            "疫苗和驱虫药使用情况，Excel 97 格式；羊三联四防多于应免疫的羊",
            "vaccines used, as Excel 97 saves it; more clostridial vaccine than sheep due",
            VeterinaryUse.bytes())
        .add(
            "livestock-tests.csv",
            "2023年畜产品质量安全检测结果.csv",
            "畜产品检测，GBK 编码，6 个品种",
            "livestock products tested, in GBK, 6 kinds",
            LivestockTests.bytes())
        .add(
            "declared-figures.xlsx",
            "畜牧兽医局2023年上报数.xlsx",
            "部门上报数，称强制免疫密度 90% 以上，与台账不符",
            "declared figures: a density of 90 % or more, not what the records say",
            new DeclaredFigures(ID).xlsx("托里县畜牧兽医局"))
        .add(
            "narrative.csv",
            "2023年文字材料（畜牧）.csv",
            "文字材料，其中的数字由系统填入",
            "sentences for the report, their numbers filled in by the system",
            Narratives.utf8(ID))
        .files();
  }
}
