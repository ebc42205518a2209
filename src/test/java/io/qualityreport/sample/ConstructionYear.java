package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.util.List;

/** What the housing bureau sends: one workbook whose sheets are four different tables. */
final class ConstructionYear {
  private static final String ID = "housing-construction";
  private static final String SENDER = "托里县住房和城乡建设局";

  private ConstructionYear() {}

  static List<Dropped> files() {
    return new Outbox(ID)
        .add(
            "building-quality.xlsx",
            "住建局2023年建设工程质量报表.xlsx",
            "一个工作簿四张表：检测机构、执法检查、整改通知单、示范项目",
            "one workbook, four tables: laboratories, inspections, notices, projects",
            FixedWorkbook.xlsx(
                List.of(
                    sheet("检测机构", "2023年工程质量检测机构名录", "testing-labs.csv"),
                    sheet("执法检查", "2023年建设工程质量检查登记表", "site-inspections.csv"),
                    sheet("整改通知单", "2023年整改通知单登记表", "rectification-notices.csv"),
                    Projects.form(ID, "2023年居住品质示范项目申报表", SENDER))))
        .add(
            "narrative.csv",
            "2023年文字材料（住建）.csv",
            "文字材料",
            "sentences for the report",
            Narratives.utf8(ID))
        .files();
  }

  private static FilledForm sheet(String name, String title, String table) {
    TypedTable rows = TypedTable.read(table);
    return FormSheet.plain(
            name, List.of(title, "填报单位：" + SENDER), rows, List.of("填报人：          审核人："))
        .with(rows.rows());
  }
}
