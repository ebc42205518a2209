package io.qualityreport.sample;

import io.qualityreport.sample.FormSheet.Merged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Vaccines and dewormers used, as Excel 97 saves it, in 万头只: more clostridial vaccine than there
 * are sheep due, and two vaccines of the very same amount.
 */
final class VeterinaryUse {
  private static final List<String> HEADER = List.of("乡镇", "类别", "品种", "使用数量");
  private static final List<Product> PRODUCTS =
      List.of(
          new Product("疫苗", "羊三联四防", 441_000, List.of(11, 19, 13, 17, 18, 13, 9)),
          new Product("疫苗", "炭疽", 31_000, List.of(10, 20, 12, 16, 19, 14, 9)),
          new Product("疫苗", "气肿疽", 31_000, List.of(10, 20, 12, 16, 19, 14, 9)),
          new Product("疫苗", "羊痘", 40_000, List.of(12, 18, 12, 18, 17, 14, 9)),
          new Product("驱虫药", "犬驱虫", 2_200, List.of(24, 18, 11, 15, 13, 11, 8)));

  private VeterinaryUse() {}

  /**
   * A product in the whole county.
   *
   * @param sort vaccine or dewormer
   * @param name which
   * @param animals how many animals got it
   * @param weights how they fall to the townships
   */
  private record Product(String sort, String name, int animals, List<Integer> weights) {}

  static byte[] bytes() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < Townships.NAMES.size(); i++) {
      for (Product product : PRODUCTS) {
        int animals = Townships.split(product.animals(), product.weights()).get(i);
        Object township = product.equals(PRODUCTS.get(0)) ? Townships.of(i) : Merged.ABOVE;
        rows.add(List.of(township, product.sort(), product.name(), BigDecimal.valueOf(animals, 4)));
      }
    }
    TypedTable table = new TypedTable(HEADER, rows);
    FilledForm form =
        FormSheet.plain(
                "疫苗和驱虫药",
                List.of("托里县2023年疫苗和驱虫药使用情况表", "填报单位：托里县畜牧兽医局", "（单位：万头只）"),
                table,
                List.of("注：犬驱虫按条次计。", "填报人：          审核人："))
            .with(rows);
    return FixedWorkbook.xls(List.of(form));
  }
}
