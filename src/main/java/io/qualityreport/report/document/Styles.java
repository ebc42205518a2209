package io.qualityreport.report.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of GB/T 9704-2012: fonts by name, sizes, line pitch, indents. */
final class Styles {
  static final String BODY = "Normal";
  static final String TITLE = "Title";
  static final String ANNEX = "Annex";
  static final String CAPTION = "Caption";
  static final String FIGURE = "Figure";
  static final String CELL = "TableText";
  static final String HEAD = "TableHead";
  static final String FOOTER = "Footer";

  private static final String XIAOBIAOSONG = "方正小标宋简体";
  private static final String FANGSONG = "仿宋";
  private static final String KAITI = "楷体";
  private static final String HEITI = "黑体";
  private static final String SONGTI = "宋体";

  /** Two characters, in hundredths. */
  private static final BigInteger TWO_CHARACTERS = BigInteger.valueOf(200);

  private final XWPFStyles styles;
  private final List<CTStyle> defined = new ArrayList<>();

  Styles(XWPFStyles styles) {
    this.styles = styles;
  }

  /** The style of a heading: 一、 is of level 1. */
  static String heading(int level) {
    return "Heading" + Math.min(level, 4);
  }

  void define() {
    CTStyle body = style(BODY, "Normal", FANGSONG, Measures.SIZE_3);
    body.setDefault(true);
    exact(body.addNewPPr());
    indented(body.getPPr(), Measures.SIZE_3);
    body.getPPr().addNewJc().setVal(STJc.BOTH);
    title();
    heading(1, HEITI);
    heading(2, KAITI);
    heading(3, FANGSONG);
    heading(4, FANGSONG);
    CTPPrGeneral annex = flush(style(ANNEX, "annex", HEITI, Measures.SIZE_3), STJc.LEFT);
    annex.addNewPageBreakBefore();
    annex.addNewKeepNext();
    annex.addNewOutlineLvl().setVal(BigInteger.ZERO);
    flush(style(CAPTION, "caption", HEITI, Measures.SIZE_5), STJc.CENTER);
    table(CELL, SONGTI);
    table(HEAD, HEITI);
    CTPPrGeneral figure = flush(style(FIGURE, "figure", FANGSONG, Measures.SIZE_3), STJc.CENTER);
    single(figure);
    figure.addNewKeepNext();
    single(flush(style(FOOTER, "footer", SONGTI, Measures.SIZE_4), STJc.RIGHT));
    defined.forEach(style -> styles.addStyle(new XWPFStyle(style)));
  }

  private void title() {
    CTPPrGeneral title = flush(style(TITLE, "Title", XIAOBIAOSONG, Measures.SIZE_2), STJc.CENTER);
    CTSpacing spacing = title.getSpacing();
    spacing.setLine(BigInteger.valueOf(700));
    spacing.setAfter(Measures.LINE);
  }

  private void heading(int level, String font) {
    CTStyle style = style(heading(level), "heading " + level, font, Measures.SIZE_3);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
  }

  private void table(String id, String font) {
    CTPPrGeneral cell = flush(style(id, id, font, Measures.SIZE_5_SMALL), STJc.LEFT);
    single(cell);
    cell.addNewSnapToGrid().setVal(false);
  }

  private CTStyle style(String id, String name, String font, int halfPoints) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (!id.equals(BODY)) {
      style.addNewBasedOn().setVal(BODY);
    }
    CTRPr run = style.addNewRPr();
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii(font);
    fonts.setHAnsi(font);
    fonts.setEastAsia(font);
    fonts.setCs(font);
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    defined.add(style);
    return style;
  }

  private static CTPPrGeneral flush(CTStyle style, STJc.Enum alignment) {
    CTPPrGeneral paragraph = style.addNewPPr();
    exact(paragraph);
    paragraph.addNewInd().setFirstLineChars(BigInteger.ZERO);
    paragraph.getInd().setFirstLine(BigInteger.ZERO);
    paragraph.addNewJc().setVal(alignment);
    return paragraph;
  }

  private static void indented(CTPPrGeneral paragraph, int halfPoints) {
    paragraph.addNewInd().setFirstLineChars(TWO_CHARACTERS);
    paragraph.getInd().setFirstLine(BigInteger.valueOf(2L * halfPoints * 10));
  }

  private static void exact(CTPPrGeneral paragraph) {
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
    spacing.setLine(Measures.LINE);
    spacing.setLineRule(STLineSpacingRule.EXACT);
  }

  private static void single(CTPPrGeneral paragraph) {
    paragraph.getSpacing().setLine(BigInteger.valueOf(240));
    paragraph.getSpacing().setLineRule(STLineSpacingRule.AUTO);
  }
}
