package io.qualityreport.sample;

import java.time.LocalDate;
import java.util.List;

/** What the market regulation states of itself; its 380 is not what its register says. */
final class DeclaredFigures {
  static final String FILE = "2023年质量工作上报数.xlsx";
  private static final LocalDate STATED_ON = LocalDate.of(2024, 1, 8);
  private static final List<FormSheet.Column> COLUMNS =
      List.of(
          new FormSheet.Column("", "指标", 26),
          new FormSheet.Column("", "数值", 10),
          new FormSheet.Column("", "单位", 8),
          new FormSheet.Column("", "下限", 8),
          new FormSheet.Column("", "填报人", 10),
          new FormSheet.Column("", "日期", 13));

  /** The file's bytes. */
  byte[] bytes() {
    return new FormSheet(
            "上报数",
            List.of("2023年质量工作上报数", "填报单位：托里县市场监督管理局"),
            COLUMNS,
            List.of(),
            List.of("说明：下限一栏填“余”或“多”，表示不少于该数。"))
        .bytes(List.of(row("在用特种设备总数", 380, "台", ""), row("一站式服务走访户数", 50, "户", "余")));
  }

  private static List<Object> row(String indicator, int value, String unit, String atLeast) {
    return List.of(indicator, value, unit, atLeast, "填报员甲", STATED_ON);
  }
}
