package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.util.List;

/** What the health commission sends. */
final class HealthYear {
  private static final String ID = "health";

  private HealthYear() {}

  static List<Dropped> files() {
    return new Outbox(ID)
        .add(
            "emergency-centres.xlsx",
            "2023年救治中心建设情况.xlsx",
            "五大救治中心",
            "five emergency treatment centres",
            form("救治中心", "托里县救治中心建设情况表（2023年）", "emergency-centres.csv"))
        .add(
            "medical-aid.xlsx",
            "医疗援疆专家情况（截至2023年）.xlsx",
            "历年援疆专家，技术项数写作“6多”，帮扶人数写作“3余”",
            "cohorts of aid experts over the years, with numbers such as 6多, no fewer than 6",
            form("医疗援疆", "医疗援疆专家情况表（截至2023年）", "medical-aid.csv"))
        .add(
            "narrative.csv",
            "2023年文字材料（医疗）.csv",
            "文字材料",
            "sentences for the report",
            Narratives.utf8(ID))
        .files();
  }

  private static byte[] form(String name, String title, String table) {
    TypedTable rows = TypedTable.read(table);
    return FormSheet.plain(
            name, List.of(title, "填报单位：托里县卫生健康委员会"), rows, List.of("填报人：          审核人："))
        .bytes(rows.rows());
  }
}
