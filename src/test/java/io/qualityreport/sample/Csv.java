package io.qualityreport.sample;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated lines as Excel saves them: CRLF, quoted only where needed. */
public final class Csv {

  private Csv() {}

  /** The text of rows, each a line. */
  public static String of(List<List<String>> rows) {
    return rows.stream().map(Csv::line).collect(joining());
  }

  /** As Excel saves "CSV" on Chinese Windows: GBK, which says nowhere that it is. */
  static byte[] gbk(List<List<String>> rows) {
    return of(rows).getBytes(Charset.forName("GBK"));
  }

  /** As Excel saves "CSV UTF-8": with a byte order mark. */
  static byte[] utf8(List<List<String>> rows) {
    return ('\ufeff' + of(rows)).getBytes(StandardCharsets.UTF_8);
  }

  /** As Excel saves "Unicode 文本": UTF-16LE with a byte order mark, separated by tabs. */
  static byte[] unicodeText(List<List<String>> rows) {
    String text = rows.stream().map(r -> String.join("\t", r) + "\r\n").collect(joining());
    return ('\ufeff' + text).getBytes(StandardCharsets.UTF_16LE);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean quoted = text.matches("(?s).*[,\"\\n\\r].*");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
