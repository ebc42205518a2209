package io.qualityreport.decode;

import io.qualityreport.contract.NormalText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How header texts are compared: without marks around them, separators and, if need be, brackets.
 */
final class HeaderKey {
  private static final Pattern AROUND = Pattern.compile("^[*★☆※●▲:.]+|[*★☆※●▲:]+$");
  private static final Pattern SEPARATORS = Pattern.compile("[/\\\\_·、|—–-]");
  private static final Pattern LAST_BRACKET =
      Pattern.compile("[(\\[【〔{<]([^()\\[\\]【】〔〕{}<>]*)[)\\]】〕}>]$");

  private HeaderKey() {}

  /** The key of a header's or a field's text. */
  static String of(String text) {
    if (bare(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String bare = AROUND.matcher(NormalText.of(text)).replaceAll("");
    return SEPARATORS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** A header's text without what stands in brackets at its end. */
  static String withoutBracket(String text) {
    if (bare(text)) {
      return text;
    }
    String normal = AROUND.matcher(NormalText.of(text)).replaceAll("");
    return LAST_BRACKET.matcher(normal).replaceFirst("");
  }

  /** What stands in brackets at a header's end, empty if nothing does. */
  static String bracket(String text) {
    if (bare(text)) {
      return "";
    }
    Matcher bracket = LAST_BRACKET.matcher(AROUND.matcher(NormalText.of(text)).replaceAll(""));
    return bracket.find() ? bracket.group(1) : "";
  }

  /** Whether it is nothing but common letters and digits, as most cells are, which stay. */
  private static boolean bare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!latin && (c < 0x4e00 || c > 0x9fa5)) {
        return false;
      }
    }
    return true;
  }
}
