package io.qualityreport.sample;

import io.qualityreport.sample.FormSheet.Column;
import io.qualityreport.sample.FormSheet.Merged;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compulsory immunisation: a sheet a season under a header of three levels with 万头只 in it, a
 * subtotal after each township. Autumn is cumulative for the year.
 */
final class Immunisation {
  private static final String ALL = "强制免疫情况";
  private static final List<Column> COLUMNS =
      List.of(
          new Column("", "乡镇", 16),
          new Column("", "季次", 8),
          new Column("", "畜种", 8),
          new Column("", "病种", 14),
          new Column(List.of(ALL, "免疫数量", "存栏(万头只)"), 15),
          new Column(List.of(ALL, "免疫数量", "应免数量(万头只)"), 18),
          new Column(List.of(ALL, "免疫数量", "实际免疫数量(万头只)"), 22),
          new Column(List.of(ALL, "疫苗", "疫苗使用量(万头份)"), 20),
          new Column(List.of(ALL, "疫苗", "免疫进展%"), 12),
          new Column(List.of(ALL, "抗体监测", "抗体检测数"), 12),
          new Column(List.of(ALL, "抗体监测", "抗体合格数"), 12));
  private static final List<Herd> SPRING =
      List.of(
          new Herd("牛", "牲畜口蹄疫", 101_300, 96_400, 71_800),
          new Herd("羊", "牲畜口蹄疫", 421_500, 402_100, 330_600),
          new Herd("猪", "牲畜口蹄疫", 702, 702, 702),
          new Herd("禽", "高致病性禽流感", 43_600, 41_000, 41_000));
  private static final List<Herd> AUTUMN =
      List.of(
          new Herd("牛", "牲畜口蹄疫", 118_600, 113_000, 79_200),
          new Herd("羊", "牲畜口蹄疫", 462_300, 439_900, 349_900),
          new Herd("猪", "牲畜口蹄疫", 769, 769, 769),
          new Herd("禽", "高致病性禽流感", 47_200, 45_000, 45_000));

  private final Draw draw = new Draw(15);

  /**
   * A kind of animal in the whole county, in heads.
   *
   * @param species kind of animal
   * @param disease against which it is immunised
   * @param stock animals there are
   * @param due animals to be immunised
   * @param done animals immunised
   */
  private record Herd(String species, String disease, int stock, int due, int done) {

    List<Integer> weights() {
      return switch (species) {
        case "牛" -> List.of(14, 22, 10, 16, 18, 12, 8);
        case "羊" -> List.of(11, 19, 13, 17, 18, 13, 9);
        case "猪" -> List.of(5, 0, 2, 0, 0, 1, 0);
        default -> List.of(30, 18, 12, 14, 10, 9, 7);
      };
    }

    /** In some townships more of those due were reached than in others. */
    List<Integer> reached() {
      return switch (species) {
        case "牛" -> List.of(15, 20, 11, 17, 17, 12, 8);
        case "羊" -> List.of(12, 17, 14, 18, 17, 13, 9);
        default -> weights();
      };
    }

    Herd in(int township) {
      return new Herd(
          species,
          disease,
          Townships.split(stock, weights()).get(township),
          Townships.split(due, weights()).get(township),
          Townships.split(done, reached()).get(township));
    }
  }

  /** The workbook's bytes. */
  byte[] bytes() {
    return FixedWorkbook.xlsx(
        List.of(
            season("春防", "春季", "2023年6月15日", SPRING), season("秋防", "秋季", "2023年12月8日", AUTUMN)));
  }

  private FilledForm season(String season, String word, String day, List<Herd> county) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < Townships.NAMES.size(); i++) {
      int township = i;
      List<Herd> herds = county.stream().map(h -> h.in(township)).filter(h -> h.due() > 0).toList();
      boolean first = true;
      for (Herd herd : herds) {
        rows.add(row(first ? Townships.of(i) : Merged.ABOVE, season, herd));
        first = false;
      }
      rows.add(total(Townships.of(i) + "小计", herds));
    }
    rows.add(total("合计", county));
    return new FormSheet(
            season,
            List.of("托里县2023年%s重大动物疫病强制免疫进展情况统计表".formatted(word), "截至" + day + "，全年累计"),
            COLUMNS,
            List.of(),
            List.of("填报单位：托里县畜牧兽医局          填报人：          审核人："))
        .with(rows);
  }

  private List<Object> row(Object township, String season, Herd herd) {
    int tested = 30;
    return List.of(
        township,
        season,
        herd.species(),
        herd.disease(),
        myriads(herd.stock()),
        myriads(herd.due()),
        myriads(herd.done()),
        myriads(herd.done() + herd.done() / 50),
        progress(herd),
        tested,
        draw.between(24, tested));
  }

  private static List<Object> total(String label, List<Herd> herds) {
    Herd sum =
        new Herd(
            "",
            "",
            herds.stream().mapToInt(Herd::stock).sum(),
            herds.stream().mapToInt(Herd::due).sum(),
            herds.stream().mapToInt(Herd::done).sum());
    return List.of(
        label,
        "",
        "",
        "",
        myriads(sum.stock()),
        myriads(sum.due()),
        myriads(sum.done()),
        "",
        progress(sum),
        "",
        "");
  }

  private static BigDecimal progress(Herd herd) {
    return BigDecimal.valueOf(100L * herd.done())
        .divide(BigDecimal.valueOf(herd.due()), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal myriads(int heads) {
    return BigDecimal.valueOf(heads, 4);
  }
}
