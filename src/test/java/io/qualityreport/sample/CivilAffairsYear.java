package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the civil affairs bureau sends: two projects, their money, and its meetings on safety. */
final class CivilAffairsYear {
  private static final String ID = "civil-affairs";
  private static final String SENDER = "托里县民政局";
  private static final List<String> TOPICS =
      List.of("养老机构消防安全", "冬季取暖和用电安全", "食堂食品安全", "燃气安全排查", "防汛和地质灾害防范", "安全生产月部署");

  private CivilAffairsYear() {}

  static List<Dropped> files() {
    return new Outbox(ID)
        .add(
            "projects.xlsx",
            "民政局2023年项目清单.xlsx",
            "新建敬老院和消防改造项目",
            "a new home for the elderly and a fire safety refit",
            FixedWorkbook.xlsx(List.of(Projects.form(ID, "2023年养老服务项目清单", SENDER))))
        .add(
            "project-funds.xlsx",
            "民政局2023年项目资金表.xlsx",
            "项目资金，单位万元",
            "money of the projects, in 万元",
            funds())
        .add(
            "safety-meetings.csv",
            "民政局2023年安全生产工作会议记录.csv",
            "安全生产工作会议，每月至少 2 次",
            "meetings on safety at work, two a month at least",
            Csv.utf8(meetings()))
        .add(
            "narrative.csv",
            "2023年文字材料（养老）.csv",
            "文字材料",
            "sentences for the report",
            Narratives.gbk(ID))
        .files();
  }

  private static byte[] funds() {
    TypedTable funds = TypedTable.read("project-funds.csv");
    return FormSheet.plain(
            "项目资金",
            List.of("2023年养老服务项目资金拨付情况表", "填报单位：" + SENDER),
            funds,
            List.of("填报人：          审核人：          填报日期：2023年12月25日"))
        .bytes(funds.rows());
  }

  /** Two meetings a month, a third one in the month of safety at work and in winter. */
  private static List<List<String>> meetings() {
    Draw draw = new Draw(12);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("召开日期", "会议主题", "参会人数"));
    for (int month = 1; month <= 12; month++) {
      int meetings = month == 6 || month == 12 ? 3 : 2;
      for (int i = 0; i < meetings; i++) {
        LocalDate day = Draw.workday(LocalDate.of(2023, month, 7 + 9 * i));
        String topic = TOPICS.get((month + i) % TOPICS.size());
        rows.add(List.of(day.toString(), topic, String.valueOf(draw.between(9, 26))));
      }
    }
    return rows;
  }
}
