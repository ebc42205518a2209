package io.qualityreport.report;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;
import java.util.regex.Pattern;

/** Makes any text inert inside Markdown: it reads the same and means nothing. */
final class MarkdownText implements EscapingStrategy {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~#!+=$^{}-]");
  private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])(?= |$)");

  /** The text with every character escaped that Markdown could act on; line breaks are blanks. */
  static String inert(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    String marked = MARKS.matcher(line).replaceAll("\\\\$0");
    return NUMBERED.matcher(marked).replaceFirst("$1\\\\$2");
  }

  /** A link whose text may be anything; the address must be one of ours. */
  static String link(String text, String address) {
    return "[" + inert(text) + "](" + address + ")";
  }

  /** A picture that stands alone; the address must be one of ours. */
  static String picture(String text, String address) {
    return "\n\n!" + link(text, address) + "\n\n";
  }

  @Override
  public String escape(String input) {
    return inert(input);
  }
}
