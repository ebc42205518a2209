package io.qualityreport.report.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Where links lead inside the document. The annex has tables whose rows each speak of one page of
 * the report, that of their first link; in the document the row itself is the place, and every
 * other link to the page leads there.
 */
final class Anchors {
  /** What headings of annexes begin with. */
  private static final String ANNEX = "附件";

  private final Map<String, String> names = new HashMap<>();

  private Anchors() {}

  static Anchors of(Node tree) {
    Anchors anchors = new Anchors();
    tree.accept(anchors.new Scan());
    return anchors;
  }

  static boolean annex(Heading heading) {
    return heading.getFirstChild() instanceof Text text && text.getLiteral().startsWith(ANNEX);
  }

  /** The bookmark of an address, or of the figure that an address of a group belongs to. */
  Optional<String> name(String address) {
    return Optional.ofNullable(names.get(whole(address)));
  }

  /** A group of a figure has no row of its own. */
  private static String whole(String address) {
    return address.replaceFirst("--[^/]*\\.html$", ".html");
  }

  /** Whether a link is the first of its row of a table. */
  static boolean first(Link link) {
    if (link.getPrevious() != null || !(link.getParent().getParent() instanceof TableRow)) {
      return false;
    }
    for (Node c = link.getParent().getPrevious(); c != null; c = c.getPrevious()) {
      if (c.getFirstChild() instanceof Link) {
        return false;
      }
    }
    return true;
  }

  private final class Scan extends AbstractVisitor {
    private boolean inAnnex;

    @Override
    public void visit(Heading heading) {
      inAnnex |= annex(heading);
    }

    @Override
    public void visit(CustomNode node) {
      visitChildren(node);
    }

    @Override
    public void visit(Link link) {
      if (inAnnex && first(link)) {
        names.putIfAbsent(link.getDestination(), "place" + (names.size() + 1));
      }
    }
  }
}
