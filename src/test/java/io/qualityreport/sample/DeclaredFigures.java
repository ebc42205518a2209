package io.qualityreport.sample;

import java.util.List;

/**
 * What departments state of themselves. Not all of it is what their records say: 380 pieces of
 * equipment are 390, a density of 90 % is less, 84.75 % is in use over recorded, and no rate passes
 * 100 %.
 */
final class DeclaredFigures {
  private static final TypedTable ALL = TypedTable.read("declared-figures.csv");
  private final String department;

  /** Those of one department. */
  DeclaredFigures(String department) {
    this.department = department;
  }

  /** A workbook signed below. */
  byte[] xlsx(String sender) {
    TypedTable own = ALL.of(department);
    return FormSheet.plain(
            "上报数",
            List.of("2023年质量工作上报数", "填报单位：" + sender),
            own,
            List.of("说明：下限一栏填“余”“多”“以上”或“超过”，表示不少于该数。"))
        .bytes(own.rows());
  }

  /** A text file in the county's usual encoding. */
  byte[] csv() {
    return Csv.gbk(ALL.of(department).texts());
  }
}
