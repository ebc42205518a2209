package io.qualityreport.blackbox;

import io.qualityreport.sample.CreditCodes;
import io.qualityreport.sample.Csv;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A small table of good rows, for tests to spoil.
 *
 * @param header headers
 * @param rows cells as text
 */
record DropTable(List<String> header, List<List<String>> rows) {

  /** Copies the lists. */
  DropTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Instruments of these numbers, all in use, due every year and within date. */
  static DropTable instruments(int first, int last) {
    return of(
        first,
        last,
        List.of("器具编号", "器具名称", "使用单位", "统一社会信用代码", "状态", "检定类别", "检定日期", "有效期至", "检定结果", "检定费"),
        i ->
            List.of(
                "6542242020%06d".formatted(i),
                "电子计价秤",
                "托里县示例甲子超市",
                CreditCodes.of("92", i),
                "在用",
                "周期检定",
                "2023-05-29",
                "2024-05-28",
                "合格",
                "20.00"));
  }

  /** Reports of these numbers, received in 2023, checked in time and closed. */
  static DropTable complaints(int first, int last) {
    return of(
        first,
        last,
        List.of("编号", "类型", "接收时间", "投诉人", "统一社会信用代码", "受理", "初查截止", "核查时间", "办结时间", "挽回损失"),
        i ->
            List.of(
                "TL%05d".formatted(i),
                "举报",
                "2023-03-11 18:31:04",
                "杨某",
                CreditCodes.of("91", i),
                "受理",
                "2023-03-31",
                "2023-03-20",
                "2023-04-17",
                "100"));
  }

  /** Lifts of these numbers, in use and within date on 2023-12-31. */
  static DropTable equipment(int first, int last) {
    return of(
        first,
        last,
        List.of("设备种类", "注册代码", "使用单位", "下次检验日期", "状态"),
        i -> List.of("电梯", "311065422420160%05d".formatted(i), "托里县示例甲子酒店", "2024-06-07", "在用"));
  }

  /** The table with other text in one cell. */
  DropTable with(int row, String column, String text) {
    List<List<String>> changed = new ArrayList<>(rows);
    List<String> cells = new ArrayList<>(rows.get(row));
    cells.set(column(column), text);
    changed.set(row, cells);
    return new DropTable(header, changed);
  }

  /** The table with other text in all cells of a column. */
  DropTable with(String column, String text) {
    DropTable changed = this;
    for (int i = 0; i < rows.size(); i++) {
      changed = changed.with(i, column, text);
    }
    return changed;
  }

  /** The table without a column. */
  DropTable without(String column) {
    int at = column(column);
    return new DropTable(dropped(header, at), rows.stream().map(r -> dropped(r, at)).toList());
  }

  /** The rows of both, under this one's header. */
  DropTable and(DropTable other) {
    List<List<String>> all = new ArrayList<>(rows);
    all.addAll(other.rows);
    return new DropTable(header, all);
  }

  /** Header and rows. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(header);
    lines.addAll(rows);
    return lines;
  }

  /** As the metrology system exports it. */
  byte[] gb18030() {
    return Csv.of(lines()).getBytes(Charset.forName("GB18030"));
  }

  /** As Excel saves "CSV UTF-8". */
  byte[] utf8() {
    return ('\ufeff' + Csv.of(lines())).getBytes(StandardCharsets.UTF_8);
  }

  private static DropTable of(
      int first, int last, List<String> header, IntFunction<List<String>> row) {
    return new DropTable(header, IntStream.rangeClosed(first, last).mapToObj(row).toList());
  }

  private static List<String> dropped(List<String> cells, int at) {
    List<String> rest = new ArrayList<>(cells);
    rest.remove(at);
    return rest;
  }

  private int column(String title) {
    int at = header.indexOf(title);
    if (at < 0) {
      throw new IllegalArgumentException("no column " + title + " in " + header);
    }
    return at;
  }
}
