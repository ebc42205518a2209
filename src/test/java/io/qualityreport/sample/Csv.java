package io.qualityreport.sample;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated lines as Excel saves them: CRLF, quoted only where needed. */
public final class Csv {

  private Csv() {}

  /** The text of rows, each a line. */
  public static String of(List<List<String>> rows) {
    return rows.stream().map(Csv::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean quoted = text.matches("(?s).*[,\"\\n\\r].*");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
