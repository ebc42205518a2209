package io.qualityreport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lays out what a template rendered: a paragraph becomes one line (Chinese text has no blank where
 * a line breaks), one blank line stands between blocks, and a section's headings get their numbers,
 * （一） for {@code ##} and 1. for {@code ###}.
 */
final class MarkdownLayout {
  private final List<String> lines = new ArrayList<>();
  private final UnaryOperator<String> headings;
  private int second;
  private int third;

  private MarkdownLayout() {
    headings = UnaryOperator.identity();
  }

  private MarkdownLayout(int levels) {
    headings = heading -> "#".repeat(levels) + numbered(heading);
  }

  /** Lays out Markdown whose headings stay as they are. */
  static String plain(String markdown) {
    return new MarkdownLayout().lay(markdown);
  }

  /**
   * Lays out a section and numbers its headings.
   *
   * @param levels how many levels deeper the headings go
   */
  static String section(String markdown, int levels) {
    return new MarkdownLayout(levels).lay(markdown);
  }

  private String lay(String markdown) {
    markdown.lines().map(String::strip).forEach(this::add);
    return String.join("\n", lines).strip() + "\n";
  }

  private void add(String line) {
    if (line.isEmpty()) {
      separate();
    } else if (line.startsWith("#")) {
      separate();
      lines.add(headings.apply(line));
      separate();
    } else if (goesOn(line)) {
      lines.set(lines.size() - 1, last() + line);
    } else {
      lines.add(line);
    }
  }

  private void separate() {
    if (!last().isEmpty()) {
      lines.add("");
    }
  }

  private boolean goesOn(String line) {
    return !last().isEmpty() && !last().startsWith("|") && !ownLine(line);
  }

  private static boolean ownLine(String line) {
    return line.startsWith("|") || line.startsWith("- ") || line.startsWith(">");
  }

  private String last() {
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }

  private String numbered(String heading) {
    if (heading.startsWith("## ")) {
      third = 0;
      return "## （" + ChineseNumeral.of(++second) + "）" + heading.substring(3).strip();
    }
    if (heading.startsWith("### ")) {
      return "### " + ++third + ". " + heading.substring(4).strip();
    }
    return heading;
  }
}
