package io.qualityreport.receipt.workbook;

/** The colour of bad cells: a light red, as the receipt's page calls it. */
final class MarkColor {
  static final String RGB = "FF9C9C";

  private MarkColor() {}
}
