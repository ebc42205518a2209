package io.qualityreport.report.document;

import java.math.BigInteger;

/** Lengths of GB/T 9704-2012 in the units of a Word document. */
final class Measures {
  /** A4. */
  static final BigInteger PAGE_WIDTH = twips(210);

  static final BigInteger PAGE_HEIGHT = twips(297);

  /** The text block, 22 lines of 28 characters. */
  static final BigInteger TEXT_WIDTH = twips(156);

  static final BigInteger MARGIN_TOP = twips(37);
  static final BigInteger MARGIN_BOTTOM = twips(297 - 37 - 225);
  static final BigInteger MARGIN_LEFT = twips(28);
  static final BigInteger MARGIN_RIGHT = twips(210 - 28 - 156);

  /** From the page's lower edge to the page number, which stands 7 mm below the text block. */
  static final BigInteger FOOTER = twips(22.5);

  /** 28.95 pt from line to line. */
  static final BigInteger LINE = BigInteger.valueOf(579);

  /** Sizes in half points: 2号, 3号, 4号, 5号, 小5号. */
  static final int SIZE_2 = 44;

  static final int SIZE_3 = 32;
  static final int SIZE_4 = 28;
  static final int SIZE_5 = 21;
  static final int SIZE_5_SMALL = 18;

  private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;

  private Measures() {}

  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MILLIMETRE));
  }
}
