package io.qualityreport.report.document;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Writes text into paragraphs; links lead to places of the document, others are text. */
final class Inlines {
  private final Anchors anchors;
  private final Set<String> placed = new HashSet<>();

  Inlines(Anchors anchors) {
    this.anchors = anchors;
  }

  void write(Node parent, XWPFParagraph paragraph) {
    Writing writing = new Writing(paragraph);
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(writing);
    }
  }

  static void text(CTR run, String text) {
    CTText content = run.addNewT();
    content.setStringValue(text);
    content.setSpace(SpaceAttribute.Space.PRESERVE);
  }

  private final class Writing extends AbstractVisitor {
    private final XWPFParagraph paragraph;
    private Optional<CTHyperlink> link = Optional.empty();

    Writing(XWPFParagraph paragraph) {
      this.paragraph = paragraph;
    }

    @Override
    public void visit(Text text) {
      add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      add(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      add(html.getLiteral());
    }

    @Override
    public void visit(HardLineBreak line) {
      paragraph.createRun().addBreak();
    }

    @Override
    public void visit(Link to) {
      Optional<String> place = anchors.name(to.getDestination());
      if (place.isPresent() && Anchors.begins(to) && placed.add(place.get())) {
        mark(to, place.get());
      } else {
        link = place.map(this::anchored);
        visitChildren(to);
        link = Optional.empty();
      }
    }

    private void mark(Link to, String name) {
      BigInteger id = BigInteger.valueOf(placed.size());
      CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
      start.setId(id);
      start.setName(name);
      visitChildren(to);
      paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private CTHyperlink anchored(String name) {
      CTHyperlink hyperlink = paragraph.getCTP().addNewHyperlink();
      hyperlink.setAnchor(name);
      return hyperlink;
    }

    private void add(String text) {
      Inlines.text(link.map(CTHyperlink::addNewR).orElseGet(paragraph.getCTP()::addNewR), text);
    }
  }
}
