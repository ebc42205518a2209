package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.util.List;

/** What the culture and tourism bureau sends. */
final class TourismYear {
  private static final String ID = "culture-tourism";

  private TourismYear() {}

  static List<Dropped> files() {
    TypedTable villages = TypedTable.read("key-villages.csv");
    return new Outbox(ID)
        .add(
            "projects.csv",
            "2023年景区建设项目清单.csv",
            "景区建设项目清单，GBK 编码",
            "list of scenic area projects, in GBK",
            Projects.gbk(ID))
        .add(
            "key-villages.xlsx",
            "2023年重点旅游乡村申报表.xlsx",
            "申报自治区重点旅游乡村 3 个",
            "3 villages put forward as key villages of rural tourism",
            FormSheet.plain(
                    "申报表",
                    List.of("2023年自治区重点旅游乡村申报表", "填报单位：托里县文化体育广播电视和旅游局"),
                    villages,
                    List.of("填报人：          审核人："))
                .bytes(villages.rows()))
        .add(
            "narrative.csv",
            "2023年文字材料（旅游）.csv",
            "文字材料，其中一个数字是手写的",
            "sentences for the report, one number in them written by hand",
            Narratives.utf8(ID))
        .files();
  }
}
