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
 * Where links lead inside the document. The annex has tables whose rows begin with a link to a page
 * of the report; in the document that row itself is the place, and every other link to the page
 * leads there.
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

  /** Whether a link is the beginning of its row in a table of the annex. */
  static boolean begins(Link link) {
    Node cell = link.getParent();
    return link.getPrevious() == null
        && cell.getPrevious() == null
        && cell.getParent() instanceof TableRow;
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
      if (inAnnex && begins(link)) {
        names.putIfAbsent(link.getDestination(), "place" + (names.size() + 1));
      }
    }
  }
}
