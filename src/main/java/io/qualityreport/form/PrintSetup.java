package io.qualityreport.form;

import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a form's sheets are printed: as wide as the paper, the header on every page. */
final class PrintSetup {
  /** Characters that fit on A4 across before they become too small to read. */
  private static final int WIDEST_ON_A4 = 190;

  private PrintSetup() {}

  /** Sets a table up, its header in the row from 0. */
  static void apply(XSSFSheet sheet, int headerRow) {
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    boolean wide = width(sheet, sheet.getRow(headerRow).getLastCellNum()) > WIDEST_ON_A4;
    apply(sheet, wide ? PaperSize.A3_PAPER : PaperSize.A4_PAPER, true);
  }

  /** Sets a page of text up. */
  static void apply(XSSFSheet sheet) {
    apply(sheet, PaperSize.A4_PAPER, false);
  }

  private static void apply(XSSFSheet sheet, PaperSize paper, boolean across) {
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(paper);
    print.setLandscape(across);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setCenter("&P / &N");
  }

  private static int width(XSSFSheet sheet, int columns) {
    int width = 0;
    for (int i = 0; i < columns; i++) {
      width += sheet.getColumnWidth(i) / 256;
    }
    return width;
  }
}
