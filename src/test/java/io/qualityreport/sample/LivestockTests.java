package io.qualityreport.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Livestock products tested over the year: six kinds, all passed. */
final class LivestockTests {
  private static final List<String> HEADER =
      List.of("批次号", "样品", "产地乡镇", "检测类型", "检测日期", "检测项目", "检测结果", "检测机构");
  private static final List<String> PRODUCTS = List.of("牛肉", "羊肉", "猪肉", "鸡肉", "鸡蛋", "生鲜乳");
  private static final int BATCHES = 48;

  private LivestockTests() {}

  /** The file's bytes, GBK. */
  static byte[] bytes() {
    Draw draw = new Draw(48);
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (int i = 0; i < BATCHES; i++) {
      String product = PRODUCTS.get(i % PRODUCTS.size());
      LocalDate day = Draw.workday(LocalDate.of(2023, 2, 14).plusDays(i * 6L));
      rows.add(
          List.of(
              "XCP2023%04d".formatted(i + 1),
              product,
              Townships.of(draw.between(0, 6)),
              "定量检测",
              day.toString(),
              items(product),
              "合格",
              "托里县示例畜产品质量安全检测站"));
    }
    return Csv.gbk(rows);
  }

  private static String items(String product) {
    return switch (product) {
      case "生鲜乳" -> "三聚氰胺、黄曲霉毒素M1、菌落总数";
      case "鸡蛋" -> "氟虫腈、恩诺沙星、氟苯尼考";
      default -> "克伦特罗、莱克多巴胺、沙丁胺醇、恩诺沙星";
    };
  }
}
