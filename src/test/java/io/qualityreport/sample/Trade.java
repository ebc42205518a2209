package io.qualityreport.sample;

import java.util.List;
import java.util.stream.IntStream;

/** What the sample county's organizations do; each trade knows its organizations. */
enum Trade {
  HEATING(1, "供热有限公司", "91", 4),
  GAS(2, "燃气有限公司", "91", 3),
  WATER(3, "供水有限公司", "91", 2),
  FUEL(4, "加油站", "91", 14),
  MARKET(5, "农贸市场", "91", 5),
  GRAIN(6, "粮油有限公司", "91", 8),
  MINING(7, "矿业有限公司", "91", 9),
  BUILDING_MATERIALS(8, "建材有限公司", "91", 10),
  CONSTRUCTION(9, "建筑工程有限公司", "91", 8),
  LOGISTICS(10, "物流有限公司", "91", 6),
  PROPERTY(11, "物业服务有限公司", "91", 9),
  HOTEL(12, "酒店", "91", 7),
  VEHICLE_TEST(13, "机动车检测有限公司", "91", 2),
  SUPERMARKET(14, "超市", "92", 26),
  RESTAURANT(15, "餐饮店", "92", 30),
  CLOTHING(16, "服装店", "92", 14),
  PHONES(17, "手机店", "92", 10),
  CLINIC(18, "卫生院", "12", 7),
  SCHOOL(19, "中学", "12", 5),
  GAS_APPLIANCES(20, "燃气具经营部", "92", 26),
  CONCRETE(21, "商品混凝土有限公司", "91", 3),
  AGGREGATE(22, "沙石料厂", "91", 2),
  LABORATORY(23, "工程质量检测有限公司", "91", 2),
  FOOD(24, "食品有限公司", "91", 6);

  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  private final int series;
  private final String label;
  private final String codeKind;
  private final int count;

  Trade(int series, String label, String codeKind, int count) {
    this.series = series;
    this.label = label;
    this.codeKind = codeKind;
    this.count = count;
  }

  /** The organizations of this trade: 示例 (sample) and a cyclic number make the name. */
  List<Owner> owners() {
    return IntStream.range(0, count).mapToObj(this::owner).toList();
  }

  private Owner owner(int i) {
    String number = "" + STEMS.charAt(i % 10) + BRANCHES.charAt(i % 12);
    String township = Townships.of(i + series);
    return new Owner(
        "托里县示例" + number + label,
        CreditCodes.of(codeKind, series * 100 + i + 1),
        "托里县" + township + "示例路" + (7 * i + series + 1) + "号");
  }
}
