package io.qualityreport.report.document;

import java.math.BigInteger;

/** The sizes of text in tables: the larger one where a table fits the text's width with it. */
enum TableSize {
  /** 5号. */
  USUAL("TableText", "TableHead", Measures.SIZE_5, 300),
  /** 小5号. */
  SMALL("TableTextSmall", "TableHeadSmall", Measures.SIZE_5_SMALL, 250);

  /** Above and below the text of a cell, in twips. */
  static final BigInteger PADDING = BigInteger.valueOf(30);

  private final String text;
  private final String head;
  private final int halfPoints;
  private final int line;

  TableSize(String text, String head, int halfPoints, int line) {
    this.text = text;
    this.head = head;
    this.halfPoints = halfPoints;
    this.line = line;
  }

  /** The style of its cells. */
  String text() {
    return text;
  }

  /** The style of its header. */
  String head() {
    return head;
  }

  int halfPoints() {
    return halfPoints;
  }

  /** From line to line, in twips. */
  BigInteger line() {
    return BigInteger.valueOf(line);
  }

  /** The width of a half-width character, in twips. */
  int halfCharacter() {
    return halfPoints * 5;
  }
}
