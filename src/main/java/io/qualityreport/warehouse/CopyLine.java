package io.qualityreport.warehouse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what {@link CopyText} wrote. */
final class CopyLine {

  private CopyLine() {}

  /** The values of one line, empty where there is none. */
  static List<Optional<String>> values(String line) {
    return Arrays.stream(line.split("\t", -1)).map(CopyLine::value).toList();
  }

  private static Optional<String> value(String text) {
    return text.equals("\\N") ? Optional.empty() : Optional.of(plain(text));
  }

  private static String plain(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c == '\\' ? unescaped(text.charAt(++i)) : c);
    }
    return plain.toString();
  }

  private static char unescaped(char mark) {
    return switch (mark) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      default -> mark;
    };
  }
}
