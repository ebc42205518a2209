package io.qualityreport.suite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Good files of every form, for fuzzing to spoil. */
public final class Seeds {
  private static final String PAGE =
      "<html><head><meta charset=\"utf-8\"></head><body><table><tr><th>批次号</th><th>林果品种</th>"
          + "<th>检测日期</th><th>结果</th></tr><tr><td rowspan=2>LG1</td><td>红枣</td>"
          + "<td>2023-09-20</td><td>合格</td></tr><tr><td colspan=3>&nbsp;</td></tr></table></body></html>";
  private static final List<byte[]> FILES =
      List.of(
          Suite.fruitTestsAs("UTF-8"),
          Suite.fruitTestsAs("GB18030"),
          "\ufeff批次号\t林果品种\r\nLG1\t\"红\n枣\"\r\n".getBytes(StandardCharsets.UTF_16LE),
          Generators.bytes("workbook-with", Map.of("by", "fastexcel")),
          Generators.bytes("workbook-with", Map.of("by", "poi-xlsx")),
          Generators.bytes("cut", Map.of("by", "poi-stream", "percent", "100")),
          Generators.bytes("cut", Map.of("by", "poi-xls", "percent", "100")),
          PAGE.getBytes(StandardCharsets.UTF_8),
          HostileZips.zip(
              Map.of(
                  "甲.csv", Suite.fruitTestsAs("GBK"),
                  "乙.xlsx", Generators.bytes("cut", Map.of("by", "poi-xlsx", "percent", "100")))));

  private Seeds() {}

  /** The files; each is to be copied before it is spoiled. */
  public static List<byte[]> files() {
    return FILES;
  }

  /** Whether it is a zip. */
  public static boolean packed(byte[] file) {
    return file[0] == 'P' && file[1] == 'K';
  }

  /** The entries of a zip by name. */
  public static Map<String, byte[]> entries(byte[] zip) {
    return HostileZips.entries(zip);
  }

  /** A zip of entries. */
  public static byte[] pack(Map<String, byte[]> entries) {
    return HostileZips.zip(entries);
  }
}
