package io.qualityreport.suite;

import io.qualityreport.sample.Csv;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a text becomes bytes.
 *
 * @param charset UTF-8 if not said
 * @param bom whether a byte order mark stands in front
 * @param eol {@code lf} for texts and {@code crlf} for tables if not said, {@code cr}
 * @param delimiter between the cells of a table, a comma if not said
 * @param quoted whether every cell of a table is quoted
 */
public record TextForm(
    Optional<String> charset,
    boolean bom,
    Optional<String> eol,
    Optional<String> delimiter,
    boolean quoted) {

  static final TextForm PLAIN =
      new TextForm(Optional.empty(), false, Optional.empty(), Optional.empty(), false);
  private static final Map<String, String> ENDS = Map.of("lf", "\n", "crlf", "\r\n", "cr", "\r");

  byte[] text(String words) {
    String text = (bom ? "\ufeff" : "") + words;
    String ends = eol.map(ENDS::get).map(e -> text.replace("\n", e)).orElse(text);
    return ends.getBytes(Charset.forName(charset.orElse("UTF-8")));
  }

  byte[] table(List<List<String>> lines) {
    String words =
        delimiter.isEmpty() && !quoted
            ? Csv.of(lines).replace("\r\n", "\n")
            : lines.stream().map(this::line).collect(Collectors.joining());
    return new TextForm(charset, bom, Optional.of(eol.orElse("crlf")), delimiter, quoted)
        .text(words);
  }

  private String line(List<String> cells) {
    return cells.stream()
        .map(c -> quoted ? '"' + c.replace("\"", "\"\"") + '"' : c)
        .collect(Collectors.joining(delimiter.orElse(","), "", "\n"));
  }
}
