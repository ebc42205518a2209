package io.qualityreport.sample;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a {@link FormSheet}. */
final class FormStyles {
  private final XSSFWorkbook workbook;
  private final XSSFCellStyle title;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle header;
  private final XSSFCellStyle cell;
  private final XSSFCellStyle date;

  FormStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.title = style("方正小标宋简体", 18);
    title.setAlignment(HorizontalAlignment.CENTER);
    this.plain = style("宋体", 11);
    this.header = bordered("黑体");
    header.setAlignment(HorizontalAlignment.CENTER);
    this.cell = bordered("宋体");
    this.date = bordered("宋体");
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  XSSFCellStyle title() {
    return title;
  }

  XSSFCellStyle plain() {
    return plain;
  }

  XSSFCellStyle header() {
    return header;
  }

  XSSFCellStyle cell() {
    return cell;
  }

  XSSFCellStyle date() {
    return date;
  }

  private XSSFCellStyle bordered(String font) {
    XSSFCellStyle style = style(font, 10);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private XSSFCellStyle style(String name, int points) {
    XSSFFont font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }
}
