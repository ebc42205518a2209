package io.qualityreport.form;

import io.qualityreport.contract.Field;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a form's sheets. */
final class FormStyles {
  private static final String BODY = "宋体";
  private static final String HEADS = "黑体";
  private static final int REQUIRED = 0xF8CBAD;
  private static final int OPTIONAL = 0xDDEBF7;
  private static final int EXAMPLE = 0xEDEDED;
  private static final int LINES = 0xA6A6A6;
  private static final int FAINT = 0x7F7F7F;

  private final XSSFWorkbook workbook;
  private final Map<CellKind, XSSFCellStyle> data = new EnumMap<>(CellKind.class);
  private final Map<CellKind, XSSFCellStyle> example = new EnumMap<>(CellKind.class);

  FormStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    for (CellKind kind : CellKind.values()) {
      data.put(kind, cell(kind, font(BODY, 11)));
      XSSFFont faint = font(BODY, 11);
      faint.setItalic(true);
      faint.setColor(color(FAINT));
      example.put(kind, filled(cell(kind, faint), EXAMPLE));
    }
  }

  /** A table's title. */
  XSSFCellStyle title() {
    return plain(font(HEADS, 16));
  }

  /** A line of text on its own. */
  XSSFCellStyle line() {
    return plain(font(BODY, 11));
  }

  /** A line of text that wraps. */
  XSSFCellStyle paragraph() {
    XSSFCellStyle style = line();
    style.setWrapText(true);
    return style;
  }

  /** The heading of some lines. */
  XSSFCellStyle part() {
    return plain(font(HEADS, 12));
  }

  /** A column's header. */
  XSSFCellStyle header(boolean required) {
    XSSFCellStyle style = bordered(font(HEADS, 11));
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setWrapText(true);
    return filled(style, required ? REQUIRED : OPTIONAL);
  }

  /** A bordered text that wraps. */
  XSSFCellStyle note() {
    XSSFCellStyle style = bordered(font(BODY, 11));
    style.setWrapText(true);
    return style;
  }

  /** The same, for a word or two. */
  XSSFCellStyle word() {
    XSSFCellStyle style = note();
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  /** The cells of a column. */
  XSSFCellStyle data(CellKind kind) {
    return data.get(kind);
  }

  /** The cells of a field's column in the example row. */
  XSSFCellStyle example(CellKind kind) {
    return example.get(kind);
  }

  /** What the cells of a field hold. */
  static CellKind kind(Field field) {
    return switch (field.type()) {
      case STRING, BOOLEAN -> CellKind.TEXT;
      case INTEGER, NUMBER -> CellKind.NUMBER;
      case DATE -> CellKind.DAY;
    };
  }

  /** What cells hold, as a spreadsheet tells apart. */
  enum CellKind {
    /** Text even if it looks like a number, so that no digit of a code is lost. */
    TEXT("@", HorizontalAlignment.LEFT),
    /** Numbers with all their decimals. */
    NUMBER("General", HorizontalAlignment.RIGHT),
    /** Dates, the same in every language. */
    DAY("yyyy-mm-dd", HorizontalAlignment.CENTER),
    /** Running numbers. */
    ORDER("General", HorizontalAlignment.CENTER);

    private final String format;
    private final HorizontalAlignment alignment;

    CellKind(String format, HorizontalAlignment alignment) {
      this.format = format;
      this.alignment = alignment;
    }
  }

  private XSSFCellStyle cell(CellKind kind, XSSFFont font) {
    XSSFCellStyle style = bordered(font);
    style.setDataFormat(workbook.createDataFormat().getFormat(kind.format));
    style.setAlignment(kind.alignment);
    style.setWrapText(kind == CellKind.TEXT);
    return style;
  }

  private XSSFCellStyle bordered(XSSFFont font) {
    XSSFCellStyle style = plain(font);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(color(LINES));
    style.setBottomBorderColor(color(LINES));
    style.setLeftBorderColor(color(LINES));
    style.setRightBorderColor(color(LINES));
    return style;
  }

  private XSSFCellStyle plain(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static XSSFCellStyle filled(XSSFCellStyle style, int rgb) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(color(rgb));
    return style;
  }

  private XSSFFont font(String name, int points) {
    XSSFFont font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    return font;
  }

  private static XSSFColor color(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
