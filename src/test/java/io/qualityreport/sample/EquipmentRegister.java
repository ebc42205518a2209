package io.qualityreport.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The market regulation's register of special equipment as of 2023-12-31: a workbook as a clerk
 * keeps it, 390 in use.
 */
final class EquipmentRegister {
  static final String FILE = "特种设备登记台账（2023年）.xlsx";
  private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
  private static final List<FormSheet.Column> COLUMNS =
      List.of(
          new FormSheet.Column("", "序号", 5),
          new FormSheet.Column("设备基本信息", "设备种类", 23),
          new FormSheet.Column("设备基本信息", "设备类别", 22),
          new FormSheet.Column("设备基本信息", "设备品种", 18),
          new FormSheet.Column("设备基本信息", "注册代码", 23),
          new FormSheet.Column("设备基本信息", "设备代码", 20),
          new FormSheet.Column("设备基本信息", "出厂编号", 13),
          new FormSheet.Column("设备基本信息", "单位内编号", 9),
          new FormSheet.Column("使用登记信息", "使用登记证编号", 21),
          new FormSheet.Column("使用登记信息", "使用单位", 32),
          new FormSheet.Column("使用登记信息", "统一社会信用代码", 21),
          new FormSheet.Column("使用登记信息", "使用地点", 28),
          new FormSheet.Column("检验信息", "检验日期", 15),
          new FormSheet.Column("检验信息", "下次检验日期", 15),
          new FormSheet.Column("检验信息", "检验结论", 8),
          new FormSheet.Column("", "状态", 7),
          new FormSheet.Column("", "备注", 10));

  private final Draw draw = new Draw(20231231);

  /** The file's bytes. */
  byte[] bytes() {
    List<List<Object>> rows = new ArrayList<>();
    Map<String, Integer> totals = new LinkedHashMap<>(Map.of("在用", 0));
    for (EquipmentVariety variety : EquipmentVariety.all()) {
      for (String status : draw.shuffled(variety.states())) {
        rows.add(row(rows.size() + 1, variety, status));
        totals.merge(status, 1, Integer::sum);
      }
    }
    String total =
        totals.entrySet().stream()
            .map(e -> e.getKey() + e.getValue() + "台")
            .collect(Collectors.joining("，"));
    return new FormSheet(
            "登记台账",
            List.of("托里县特种设备登记台账（2023年）", "填报单位：托里县市场监督管理局                截至2023年12月31日"),
            COLUMNS,
            List.of("合计", total),
            List.of(
                "注：停用、报废、注销的设备保留在台账中，不计入在用数量。",
                "填报人：              审核人：              填报日期：2024年1月5日"))
        .bytes(rows);
  }

  private List<Object> row(int number, EquipmentVariety variety, String status) {
    Owner owner = draw.of(draw.of(variety.trades()).owners());
    LocalDate inspected = inspected(status, variety.months());
    int year = inspected.getYear() - draw.between(1, 9);
    String serial = draw.between(0, 2) == 0 ? "%05d" : variety.code() + "-%04d";
    return List.of(
        number,
        variety.kind(),
        variety.category(),
        variety.variety(),
        "%s654224%d%02d%04d".formatted(variety.code(), year, draw.between(1, 12), number),
        "%s99999%d%04d".formatted(variety.code(), year, number),
        serial.formatted(draw.between(1, 9999)),
        draw.between(1, 9) + "#",
        "%s新G%05d(%02d)".formatted(variety.licence(), number, year % 100),
        owner.name(),
        owner.code() + (draw.oneIn(60) ? " " : ""),
        owner.address(),
        typed(inspected),
        typed(inspected.plusMonths(variety.months())),
        "合格",
        status,
        "");
  }

  /** Those in use are within date, a few of them to the very day; others may be long overdue. */
  private LocalDate inspected(String status, int months) {
    LocalDate earliest = DAY.minusMonths(months);
    if (!status.equals("在用")) {
      return Draw.workday(earliest.minusDays(draw.between(-30, 500)));
    }
    return draw.oneIn(100)
        ? earliest
        : Draw.workday(earliest.plusDays(draw.between(5, 30 * months - 20)));
  }

  /** A date cell mostly, now and then a date that was typed as text. */
  private Object typed(LocalDate day) {
    if (draw.oneIn(12)) {
      return day.format(DateTimeFormatter.ofPattern("yyyy.M.d"));
    }
    return draw.oneIn(30) ? day.format(DateTimeFormatter.ofPattern("yyyy年M月d日")) : day;
  }
}
