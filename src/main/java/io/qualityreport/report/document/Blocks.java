package io.qualityreport.report.document;

import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Walks the blocks of a report's Markdown and sets each as paragraphs, tables or charts. */
final class Blocks extends AbstractVisitor {
  private final XWPFDocument document;
  private final Map<String, Chart> charts;
  private final Inlines inlines;
  private String number = "";
  private int figures;

  Blocks(XWPFDocument document, Map<String, Chart> charts, Anchors anchors) {
    this.document = document;
    this.charts = charts;
    this.inlines = new Inlines(anchors);
  }

  @Override
  public void visit(Heading heading) {
    String style =
        heading.getLevel() == 1
            ? Styles.TITLE
            : Anchors.annex(heading) ? Styles.ANNEX : Styles.heading(heading.getLevel() - 1);
    inlines.write(heading, paragraph(style));
  }

  @Override
  public void visit(Paragraph block) {
    if (block.getFirstChild() instanceof Image image && image.getNext() == null) {
      chart(image);
      return;
    }
    XWPFParagraph paragraph = paragraph(Styles.BODY);
    if (!number.isEmpty()) {
      Inlines.text(paragraph.getCTP().addNewR(), number);
      number = "";
    }
    inlines.write(block, paragraph);
  }

  @Override
  public void visit(BulletList list) {
    items(list);
  }

  @Override
  public void visit(OrderedList list) {
    items(list);
  }

  /** Points of a list are numbered （1）, the level below 1. */
  private void items(Node list) {
    int count = 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      number = "（" + ++count + "）";
      visitChildren((ListItem) item);
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    literal(html.getLiteral());
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      new Grid(document, inlines).set(table);
    } else {
      visitChildren(block);
    }
  }

  private void literal(String text) {
    text.lines().forEach(line -> Inlines.text(paragraph(Styles.BODY).getCTP().addNewR(), line));
  }

  private void chart(Image image) {
    Chart chart = charts.get(image.getDestination());
    if (chart == null) {
      throw new IllegalArgumentException(
          "no chart for %s; expected one of %s"
              .formatted(image.getDestination(), charts.keySet().stream().sorted().toList()));
    }
    new Drawing(chart).into(paragraph(Styles.FIGURE).createRun());
    String caption = "图" + ++figures + "　" + chart.title() + "（单位：" + chart.axis().unit() + "）";
    Inlines.text(paragraph(Styles.CAPTION).getCTP().addNewR(), caption);
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }
}
