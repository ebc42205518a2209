package io.qualityreport.sample;

import io.qualityreport.sample.FormSheet.Column;
import io.qualityreport.sample.SampleYear.Dropped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the transport bureau sends: points measured on rural roads, all passed. */
final class TransportYear {
  private static final String GROUP = "实体质量抽检";
  private static final List<Column> COLUMNS =
      List.of(
          new Column("", "序号", 6),
          new Column("", "项目", 26),
          new Column("", "标段", 10),
          new Column(GROUP, "抽检指标", 20),
          new Column(GROUP, "抽检点数", 12),
          new Column(GROUP, "合格点数", 12));

  private TransportYear() {}

  static List<Dropped> files() {
    return new Outbox("transport")
        .add(
            "road-sampling.xlsx",
            "农村公路实体质量抽检2023年.xlsx",
            "农村公路实体质量抽检，两层表头，有合计",
            "points measured on rural roads, under a two-level header, with a total",
            bytes())
        .files();
  }

  private static byte[] bytes() {
    List<List<Object>> rows = new ArrayList<>();
    List<List<Object>> measured = TypedTable.read("road-sampling.csv").rows();
    for (List<Object> one : measured) {
      List<Object> row = new ArrayList<>();
      row.add(rows.size() + 1);
      row.addAll(one);
      rows.add(row);
    }
    rows.add(List.of("合计", "", "", "", sum(measured, 3), sum(measured, 4)));
    return new FormSheet(
            "实体抽检",
            List.of("托里县2023年农村公路实体质量抽检汇总表", "填报单位：托里县交通运输局"),
            COLUMNS,
            List.of(),
            List.of("填报人：          审核人："))
        .bytes(rows);
  }

  private static BigDecimal sum(List<List<Object>> rows, int column) {
    return rows.stream()
        .map(r -> (BigDecimal) r.get(column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
