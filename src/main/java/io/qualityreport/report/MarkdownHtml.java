package io.qualityreport.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the report's Markdown into HTML; raw HTML in it is shown as text, and a picture of ours
 * stands in the page itself. Thread-safe.
 */
final class MarkdownHtml {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final Map<String, String> pictures;
  private final Parser parser = Parser.builder().extensions(TABLES).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .softbreak("")
          .nodeRendererFactory(Pictures::new)
          .build();

  /**
   * Makes a renderer.
   *
   * @param pictures HTML of the pictures, by the end of their address
   */
  MarkdownHtml(Map<String, String> pictures) {
    this.pictures = Map.copyOf(pictures);
  }

  /** The HTML; each table lies in a box of its own that scrolls on a narrow screen. */
  String html(String markdown) {
    Node tree = parser.parse(markdown);
    tree.accept(new Place());
    return renderer
        .render(tree)
        .replace("<table>", "<div class=\"scroll\"><table>")
        .replace("</table>", "</table></div>");
  }

  /** A picture as HTML. */
  private static final class Picture extends CustomBlock {
    private final String html;

    Picture(String html) {
      this.html = html;
    }
  }

  /** Puts pictures in the place of the paragraphs that hold nothing else. */
  private final class Place extends AbstractVisitor {

    @Override
    public void visit(Paragraph paragraph) {
      if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
        pictures.entrySet().stream()
            .filter(p -> image.getDestination().endsWith(p.getKey()))
            .findFirst()
            .ifPresent(
                p -> {
                  paragraph.insertBefore(new Picture(p.getValue()));
                  paragraph.unlink();
                });
      }
    }
  }

  private record Pictures(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Picture.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().line();
      context.getWriter().raw(((Picture) node).html);
      context.getWriter().line();
    }
  }
}
