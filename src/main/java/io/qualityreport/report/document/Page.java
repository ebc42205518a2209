package io.qualityreport.report.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** The page: size, margins, grid of lines, page numbers outside, one character from the edge. */
final class Page {
  private static final BigInteger ONE_CHARACTER = BigInteger.valueOf(100);
  private static final BigInteger ONE_CHARACTER_TWIPS =
      BigInteger.valueOf(Measures.SIZE_4 * 10L);

  private final XWPFDocument document;

  Page(XWPFDocument document) {
    this.document = document;
  }

  void layOut() {
    CTSectPr section = section();
    CTPageSz size = section.addNewPgSz();
    size.setW(Measures.PAGE_WIDTH);
    size.setH(Measures.PAGE_HEIGHT);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(Measures.MARGIN_TOP);
    margins.setBottom(Measures.MARGIN_BOTTOM);
    margins.setLeft(Measures.MARGIN_LEFT);
    margins.setRight(Measures.MARGIN_RIGHT);
    margins.setHeader(Measures.FOOTER);
    margins.setFooter(Measures.FOOTER);
    margins.setGutter(BigInteger.ZERO);
    CTDocGrid grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES);
    grid.setLinePitch(Measures.LINE);
    document.setEvenAndOddHeadings(true);
    number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
    number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
  }

  private CTSectPr section() {
    var body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  private void number(HeaderFooterType pages, ParagraphAlignment side) {
    XWPFParagraph footer = document.createFooter(pages).createParagraph();
    footer.setStyle(Styles.FOOTER);
    footer.setAlignment(side);
    var indent = footer.getCTP().getPPr().addNewInd();
    if (side == ParagraphAlignment.RIGHT) {
      indent.setRightChars(ONE_CHARACTER);
      indent.setRight(ONE_CHARACTER_TWIPS);
    } else {
      indent.setLeftChars(ONE_CHARACTER);
      indent.setLeft(ONE_CHARACTER_TWIPS);
    }
    footer.createRun().setText("— ");
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
    footer.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
    footer.createRun().setText(" —");
  }
}
