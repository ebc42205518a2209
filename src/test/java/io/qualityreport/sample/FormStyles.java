package io.qualityreport.sample;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of a {@link FormSheet}. */
final class FormStyles {
  private final Workbook workbook;
  private final CellStyle title;
  private final CellStyle plain;
  private final CellStyle header;
  private final CellStyle cell;
  private final CellStyle date;

  FormStyles(Workbook workbook) {
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

  CellStyle title() {
    return title;
  }

  CellStyle plain() {
    return plain;
  }

  CellStyle header() {
    return header;
  }

  CellStyle cell() {
    return cell;
  }

  CellStyle date() {
    return date;
  }

  private CellStyle bordered(String font) {
    CellStyle style = style(font, 10);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private CellStyle style(String name, int points) {
    Font font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }
}
