package io.qualityreport.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Farm produce tested: 136 batches quantitatively, of which the county sampled 100 of vegetables in
 * seven rounds, and 2,293 rapid tests in the townships. All passed.
 */
final class ProduceTests {
  private static final int VEGETABLES = 100;
  private static final int ROUNDS = 7;
  private static final int RAPID = 2_293;
  private static final String COUNTY = "县级";
  private static final List<String> GREENS =
      List.of("番茄", "黄瓜", "辣椒", "茄子", "豇豆", "韭菜", "芹菜", "大白菜", "马铃薯", "胡萝卜");
  private static final List<String> QUANTITATIVE =
      List.of("批次编号", "样品名称", "产品种类", "产地乡镇", "检测级别", "检测类型", "轮次", "检测日期", "检测项目", "检测结果", "检测机构");
  private static final List<String> QUICK =
      List.of("样品编号", "样品名称", "产品类别", "产地", "检测级别", "检测类型", "检测日期", "检测项目", "检测结果", "检测机构");

  private final Draw draw = new Draw(2293);

  /** The workbook of quantitative tests. */
  byte[] quantitative() {
    List<List<Object>> rows = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      int batches = Townships.split(VEGETABLES, Townships.evenly(ROUNDS)).get(round - 1);
      for (int i = 0; i < batches; i++) {
        rows.add(row(rows.size() + 1, draw.of(GREENS), "蔬菜", COUNTY, round));
      }
      for (String other : List.of("苹果", "平菇")) {
        rows.add(row(rows.size() + 1, other, other.equals("苹果") ? "水果" : "食用菌", COUNTY, round));
      }
    }
    for (int i = 0; i < 22; i++) {
      boolean grain = i % 2 == 0;
      rows.add(
          row(rows.size() + 1, grain ? "小麦" : draw.of(GREENS), grain ? "粮食" : "蔬菜", "自治区级", 0));
    }
    TypedTable table = new TypedTable(QUANTITATIVE, rows);
    return FormSheet.plain(
            "定量检测",
            List.of("托里县2023年农产品质量安全定量检测结果汇总表", "填报单位：托里县农业农村局"),
            table,
            List.of("填报人：          审核人：          填报日期：2023年12月20日"))
        .bytes(rows);
  }

  private List<Object> row(int number, String product, String category, String level, int round) {
    boolean county = level.equals(COUNTY);
    LocalDate day = LocalDate.of(2023, county ? 3 + round : 8, draw.between(4, 24));
    return List.of(
        "NCP2023%04d".formatted(number),
        product,
        category,
        Townships.of(draw.between(0, 6)),
        level,
        "定量检测",
        county ? round : "",
        Draw.workday(day),
        category.equals("粮食") ? "呕吐毒素、镉、铅" : "有机磷、拟除虫菊酯、氨基甲酸酯等农药残留",
        "合格",
        county ? "托里县示例农产品质量安全检测站" : "自治区示例农产品质量监督检验测试中心");
  }

  /** The townships' rapid tests as text, UTF-8; some stations write 阴性 for passed. */
  byte[] rapid() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(QUICK);
    for (int i = 0; i < RAPID; i++) {
      int township = draw.between(0, 6);
      LocalDate day = weekday(LocalDate.of(2023, 1, 4).plusDays(i * 355L / RAPID));
      rows.add(
          List.of(
              "KJ%d%s%04d".formatted(township + 1, day.toString().replace("-", ""), i + 1),
              draw.of(GREENS),
              "蔬菜类",
              Townships.of(township),
              "乡镇级",
              "快检",
              day.toString(),
              "有机磷和氨基甲酸酯类",
              township == 1 ? "阴性" : "合格",
              Townships.of(township) + "农产品质量安全监管站"));
    }
    return Csv.utf8(rows);
  }

  private static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
