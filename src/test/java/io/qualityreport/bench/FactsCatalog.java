package io.qualityreport.bench;

import io.qualityreport.contract.CatalogFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A catalog of one large dataset with 200 figures over it, and of one small dataset with two; the
 * large one is what a metrology system exports, as events that add up.
 */
final class FactsCatalog {
  /** The division that everything is of. */
  static final String REGION = "654224";

  /** The large dataset and its table. */
  static final String FACTS = "facts";

  /** The small dataset. */
  static final String VISITS = "visits";

  static final List<String> STATUSES = List.of("在用", "停用", "报废", "新购", "退回");
  static final List<String> PURPOSES = List.of("贸易结算", "安全防护", "医疗卫生", "环境监测");
  static final List<String> CYCLES = List.of("周期检定", "首次检定");
  static final List<String> RESULTS = List.of("合格", "不合格");
  private static final int FIGURES = 200;

  private static final String DATASET =
      """
      name: facts
      title: 计量器具检定记录
      department: metrology
      mode: append
      onError: quarantine-rows
      maxBadRows: 20%
      period: { from: [title, received] }
      primaryKey: [instrument_no]
      fields:
        - { name: instrument_no, title: 器具编号, type: string, constraints: { required: true } }
        - { name: name, title: 器具名称, type: string }
        - { name: model, title: 规格型号, type: string }
        - { name: maker, title: 生产厂家, type: string }
        - { name: owner, title: 使用单位, type: string }
        - { name: owner_code, title: 统一社会信用代码, type: string }
        - { name: location, title: 安装地点, type: string }
        - { name: purpose, title: 用途, type: string, codes: purpose }
        - { name: status, title: 状态, type: string, codes: status }
        - { name: cycle, title: 检定类别, type: string, codes: cycle }
        - { name: verified_on, title: 检定日期, type: date }
        - { name: valid_until, title: 有效期至, type: date }
        - { name: result, title: 检定结果, type: string, codes: result }
        - { name: certificate_no, title: 证书编号, type: string }
        - { name: fee, title: 检定费, type: number, unit: 元 }
      """;

  private static final String SMALL =
      """
      name: visits
      title: 巡查记录
      department: metrology
      mode: append
      onError: quarantine-rows
      maxBadRows: 20%
      period: { from: [title, received] }
      primaryKey: [visit_no]
      fields:
        - { name: visit_no, title: 编号, type: string, constraints: { required: true } }
        - { name: people, title: 人次, type: integer, unit: 人 }
      """;

  private static final String PLAN =
      """
      title: '{region}{year}年计量报告'
      sections:
        - { id: facts, title: 检定, department: metrology, figures: [facts.] }
        - { id: visits, title: 巡查, department: metrology, figures: [visits.] }
      """;

  private final List<String> figures = new ArrayList<>();

  private FactsCatalog() {}

  /** Writes the catalog below a folder and reads it. */
  static CatalogFiles in(Path root) throws IOException {
    write(root, "departments.yaml", "- { id: metrology, title: 计量所, en: Metrology }\n");
    write(root, "datasets/metrology/facts.yaml", DATASET);
    write(root, "datasets/metrology/visits.yaml", SMALL);
    codes(root, "purpose", PURPOSES);
    codes(root, "status", STATUSES);
    codes(root, "cycle", CYCLES);
    codes(root, "result", RESULTS);
    write(root, "figures/facts.yaml", String.join("", new FactsCatalog().figures()));
    write(
        root,
        "figures/visits.yaml",
        """
        - { id: visits.total, title: 巡查, en: Visits, dataset: visits, measure: count, unit: 次 }
        - { id: visits.people, title: 人次, en: People, dataset: visits, measure: sum, field: people, unit: 人次 }
        """);
    write(root, "checks/none.yaml", "[]\n");
    write(
        root,
        "calendar/metrology.yaml",
        "- { dataset: facts, optional: true }\n- { dataset: visits, optional: true }\n");
    write(root, "report/report.yaml", PLAN);
    write(root, "report/sections/facts.md.peb", "共{{ value('facts.total') }}。\n");
    write(root, "report/sections/visits.md.peb", "共{{ value('visits.total') }}。\n");
    return CatalogFiles.directory(root);
  }

  private static void codes(Path root, String name, List<String> values) throws IOException {
    StringBuilder text = new StringBuilder("name: %s\ntitle: %s\ncodes:\n".formatted(name, name));
    for (int i = 0; i < values.size(); i++) {
      text.append("  - { value: %s, en: %s %d }\n".formatted(values.get(i), name, i));
    }
    write(root, "codes/" + name + ".yaml", text.toString());
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private List<String> figures() {
    measured("total", "count", "", "");
    for (String status : STATUSES) {
      String where = "status = '" + status + "'";
      measured("count", where);
      table("purpose", where);
      fees(where);
      for (String purpose : PURPOSES) {
        String both = where + " and purpose = '" + purpose + "'";
        measured("count", both);
        measured("sum", both);
        measured("count", both + " and result = '不合格'");
        measured("count", both + " and valid_until < as_of");
        measured("count", both + " and valid_until >= as_of and result = '合格'");
      }
    }
    for (String owned : List.of("status = '在用'", "status in ('停用', '报废')")) {
      add("facts.f" + figures.size(), "distinct", ", field: owner_code", owned);
    }
    for (int fee : List.of(50, 100, 200, 500)) {
      measured("count", "fee > " + fee);
      measured("sum", "fee > %d and cycle = '周期检定'".formatted(fee));
    }
    table("result", "cycle = '周期检定' and verified_on >= period_start");
    figures.add(
        "- { id: facts.by_month, title: 按月, en: By month, dataset: facts, measure: count, unit: 次,"
            + " groupBy: { month: verified_on } }\n");
    for (int i = 1; figures.size() < FIGURES; i++) {
      figures.add(
          "- { id: facts.share%d, title: 比例%d, en: Share %d, ratio: [facts.f%d, facts.total], unit: '%%', decimals: 2 }\n"
              .formatted(i, i, i, i));
    }
    return figures;
  }

  private void fees(String where) {
    List.of("min", "max", "avg").forEach(measure -> measured(measure, where));
  }

  private void measured(String measure, String where) {
    add("facts.f" + figures.size(), measure, measure.equals("count") ? "" : ", field: fee", where);
  }

  private void measured(String name, String measure, String field, String where) {
    add("facts." + name, measure, field, where);
  }

  private void table(String field, String where) {
    add("facts.f" + figures.size(), "count", ", groupBy: " + field, where);
  }

  private void add(String id, String measure, String more, String where) {
    figures.add(
        "- { id: %s, title: '%s', en: %s, dataset: facts, measure: %s, unit: 个, decimals: 2%s%s }\n"
            .formatted(
                id, id, id, measure, more, where.isEmpty() ? "" : ", where: \"" + where + "\""));
  }
}
