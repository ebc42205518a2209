package io.qualityreport.report;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the report's Markdown into HTML; raw HTML in it is shown as text. Thread-safe. */
final class MarkdownHtml {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final Parser parser = Parser.builder().extensions(TABLES).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .softbreak("")
          .build();

  /** The HTML; each table lies in a box of its own that scrolls on a narrow screen. */
  String html(String markdown) {
    return renderer
        .render(parser.parse(markdown))
        .replace("<table>", "<div class=\"scroll\"><table>")
        .replace("</table>", "</table></div>");
  }
}
