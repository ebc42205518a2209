package io.qualityreport.sample;

import java.util.List;

/** The departments' projects: what is built and how far it is. */
final class Projects {
  private static final TypedTable ALL = TypedTable.read("projects.csv");

  private Projects() {}

  /** One department's list as a form. */
  static FilledForm form(String department, String title, String sender) {
    TypedTable own = ALL.of(department);
    return FormSheet.plain(
            "项目清单",
            List.of(title, "填报单位：" + sender),
            new TypedTable(header(own), own.rows()),
            List.of("填报人：          审核人："))
        .with(own.rows());
  }

  /** One department's list as a text file, GBK. */
  static byte[] gbk(String department) {
    return Csv.gbk(ALL.of(department).texts());
  }

  private static List<String> header(TypedTable table) {
    return table.header().stream().map(t -> t.equals("建筑面积") ? "建筑面积(平方米)" : t).toList();
  }
}
