package io.qualityreport.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Licence inspections, some enterprises twice, and the gas appliance campaign with its cases. */
final class EnterpriseInspections {
  private static final int SELLERS = 26;
  private static final int CASES = 16;
  private static final LocalDate CAMPAIGN = LocalDate.of(2023, 10, 9);
  private static final List<String> HEADER =
      List.of(
          "检查记录编号",
          "企业名称",
          "统一社会信用代码",
          "类别",
          "许可证编号",
          "有效期",
          "检查日期",
          "发现问题",
          "是否立案",
          "案号",
          "立案日期",
          "处罚金额(元)");
  private static final List<String> PROBLEMS =
      List.of("销售无熄火保护装置的燃气灶", "销售未标注生产许可信息的调压器", "销售不符合标准的燃气软管", "进货台账不全");

  private static final List<Object> NO_CASE = List.of("否", "", "", "");

  private EnterpriseInspections() {}

  /** The workbook's bytes. */
  static byte[] bytes(String sender) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> visit : TypedTable.read("enterprise-inspections.csv").rows()) {
      rows.add(row(rows.size() + 1, visit, NO_CASE));
    }
    campaign(rows);
    return form(sender, rows);
  }

  /** Every seller once; where a problem was found a case was filed. */
  private static void campaign(List<List<Object>> rows) {
    Draw draw = new Draw(1016);
    List<Integer> withCase = draw.shuffled(IntStream.range(0, SELLERS).boxed().toList());
    Set<Integer> filed = Set.copyOf(withCase.subList(0, CASES));
    int cases = 0;
    for (int i = 0; i < SELLERS; i++) {
      LocalDate day = Draw.workday(CAMPAIGN.plusDays(i));
      List<Object> outcome = NO_CASE;
      String problem = "—";
      if (filed.contains(i)) {
        cases++;
        problem = draw.of(PROBLEMS);
        outcome = filed(cases, day.plusDays(draw.between(1, 6)), draw.between(2, 20) * 500);
      }
      rows.add(row(rows.size() + 1, seller(i, day, problem), outcome));
    }
  }

  private static List<Object> seller(int i, LocalDate day, String problem) {
    Owner owner = Trade.GAS_APPLIANCES.owners().get(i);
    return List.of(owner.name(), owner.code(), "燃气器具经营单位", "", "", day, problem);
  }

  private static List<Object> filed(int number, LocalDate day, int fine) {
    return List.of("是", "托市监立案〔2023〕%d号".formatted(40 + number), day, fine);
  }

  private static List<Object> row(int number, List<Object> visit, List<Object> outcome) {
    List<Object> row = new ArrayList<>();
    row.add("JCJL-2023-%03d".formatted(number));
    row.addAll(visit);
    row.addAll(outcome);
    return row;
  }

  private static byte[] form(String sender, List<List<Object>> rows) {
    TypedTable table = new TypedTable(HEADER, rows);
    return FormSheet.plain(
            "检查记录",
            List.of("托里县2023年企业监督检查记录表", "填报单位：" + sender),
            table,
            List.of("填报人：              审核人：              填报日期：2024年1月5日"))
        .bytes(rows);
  }
}
