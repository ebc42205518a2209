package io.qualityreport.decode;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of workbooks, in which characters that XML does not allow are written as _x000D_. */
final class EscapedText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  /** The text that is meant. */
  static String of(String written) {
    return written.contains("_x")
        ? ESCAPED.matcher(written).replaceAll(EscapedText::character)
        : written;
  }

  private static String character(MatchResult escaped) {
    String character = String.valueOf((char) Integer.parseInt(escaped.group(1), 16));
    return Matcher.quoteReplacement(character);
  }
}
