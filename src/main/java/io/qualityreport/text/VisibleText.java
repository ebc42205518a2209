package io.qualityreport.text;

import java.util.regex.Pattern;

/**
 * Text of others as a person is to see it: what would change the order of the letters around it, or
 * be no letter at all, is named instead of obeyed.
 */
public final class VisibleText {
  private static final Pattern ORDER =
      Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]+");
  private static final Pattern NO_LETTER =
      Pattern.compile(
          ORDER.pattern() + "|[\\p{Cc}\\p{Cs}\\u200b-\\u200d\\u2060\\ufeff\\ufffe\\uffff]");

  private VisibleText() {}

  /** The text with marks of writing direction named, such as {@code [U+202E]}. */
  public static String of(String text) {
    return named(ORDER, text);
  }

  /** The text on one line, with everything else named that is no letter. */
  public static String line(String text) {
    return named(NO_LETTER, LINE_BREAKS.matcher(text).replaceAll(" "));
  }

  private static String named(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(m -> "[U+%04X]".formatted((int) m.group().charAt(0)));
  }
}
