package io.qualityreport.bench;

import io.qualityreport.sample.CreditCodes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An export of the metrology system of 15 columns and as many rows as are wanted. */
final class InstrumentsFile {
  static final String NAME = "强制检定计量器具导出_截至2023-11-07";

  /** The columns that it has, as the contract names them. */
  static final List<String> FIELDS =
      List.of(
          "instrument_no",
          "name",
          "model",
          "serial_no",
          "accuracy",
          "maker",
          "owner",
          "owner_code",
          "location",
          "status",
          "cycle",
          "verified_on",
          "valid_until",
          "result",
          "fee");

  private static final List<String> HEADER =
      List.of(
          "器具编号",
          "器具名称",
          "规格型号",
          "出厂编号",
          "准确度等级",
          "生产厂家",
          "使用单位",
          "统一社会信用代码",
          "安装地点",
          "状态",
          "检定类别",
          "检定日期",
          "有效期至",
          "检定结果",
          "检定费");
  private static final int OWNERS = 20_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

  private final int rows;
  private final UnaryOperator<String> number;
  private final SplittableRandom random = new SplittableRandom(20231107);

  private InstrumentsFile(int rows, UnaryOperator<String> number) {
    this.rows = rows;
    this.number = number;
  }

  /** Every row is good. */
  static InstrumentsFile good(int rows) {
    return new InstrumentsFile(rows, n -> n);
  }

  /** Every row lacks a digit of its number. */
  static InstrumentsFile bad(int rows) {
    return new InstrumentsFile(rows, n -> n.substring(1));
  }

  /** Every second row is bad in that way. */
  static InstrumentsFile mixed(int rows) {
    return new InstrumentsFile(rows, n -> n.charAt(n.length() - 1) % 2 == 0 ? n : n.substring(1));
  }

  /** Writes it as comma-separated text. */
  Path text(Path file, Charset charset) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
      out.write(String.join(",", HEADER) + "\r\n");
      for (int i = 0; i < rows; i++) {
        out.write(String.join(",", row(i)) + "\r\n");
      }
    }
    return file;
  }

  /** Writes it as a workbook with dates and amounts as such. */
  Path workbook(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("2023年计量器具");
      for (int column = 0; column < HEADER.size(); column++) {
        sheet.value(0, column, HEADER.get(column));
      }
      for (int i = 0; i < rows; i++) {
        cells(sheet, i + 1, row(i));
        if (i % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
    return file;
  }

  private static void cells(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (column == 11 || column == 12) {
        sheet.value(row, column, LocalDate.parse(cells.get(column)));
        sheet.style(row, column).format("yyyy-mm-dd").set();
      } else if (column == 14) {
        sheet.value(row, column, new java.math.BigDecimal(cells.get(column)));
      } else {
        sheet.value(row, column, cells.get(column));
      }
    }
  }

  private List<String> row(int i) {
    int owner = random.nextInt(OWNERS);
    LocalDate on = FIRST_DAY.plusDays(random.nextInt(1_000));
    return List.of(
        number.apply("654224%010d".formatted(i)),
        random.nextInt(3) == 0 ? "电子计价秤" : "指示类压力表",
        "ACS-" + random.nextInt(3, 40),
        "B%d-%06d".formatted(2012 + random.nextInt(10), random.nextInt(1_000_000)),
        random.nextBoolean() ? "Ⅲ级" : "1.6级",
        "示例衡器制造有限公司第" + random.nextInt(40) + "厂",
        "托里县示例商贸有限责任公司第" + owner + "分店",
        CreditCodes.of("91", owner),
        "托里镇示例路" + random.nextInt(500) + "号",
        random.nextInt(10) == 0 ? "停用" : "在用",
        "周期检定",
        on.toString(),
        on.plusYears(1).minusDays(1).toString(),
        random.nextInt(50) == 0 ? "不合格" : "合格",
        20 + random.nextInt(200) + ".00");
  }
}
