package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the statistics bureau sends: the people of the seven townships, 80,000. */
final class StatisticsYear {

  private StatisticsYear() {}

  static List<Dropped> files() {
    return new Outbox("statistics")
        .add(
            "population.xlsx",
            "2023年末常住人口.xlsx",
            "七个乡镇的常住人口，末尾有合计",
            "people of the seven townships, with a total",
            bytes())
        .files();
  }

  private static byte[] bytes() {
    TypedTable townships = TypedTable.read("population.csv");
    BigDecimal people =
        townships.rows().stream()
            .map(r -> (BigDecimal) r.get(1))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<List<Object>> rows = new ArrayList<>(townships.rows());
    rows.add(List.of("合计", people, ""));
    return FormSheet.plain(
            "常住人口", List.of("托里县2023年末分乡镇常住人口", "填报单位：托里县统计局"), townships, List.of("注：分乡镇数为推算数。"))
        .bytes(rows);
  }
}
