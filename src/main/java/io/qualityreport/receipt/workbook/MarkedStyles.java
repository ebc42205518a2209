package io.qualityreport.receipt.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * The styles of marked cells: each is its cell's own with another fill. The colour that was there
 * before is kept as the fill's second colour, which a solid fill does not show, so that the next
 * receipt can give it back.
 */
final class MarkedStyles {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] RGB = HEX.parseHex(MarkColor.RGB);
  private static final short XLS_COLOR = IndexedColors.CORAL.getIndex();
  private static final short NONE = IndexedColors.AUTOMATIC.getIndex();

  /** In the place of opacity: a colour that this class put there, and not a program that saved. */
  private static final byte KEPT = 1;

  private final Workbook workbook;
  private final Map<Short, CellStyle> marked = new HashMap<>();
  private final Map<Short, CellStyle> restored = new HashMap<>();

  MarkedStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Colours a cell. */
  void mark(Cell cell) {
    cell.setCellStyle(
        marked.computeIfAbsent(cell.getCellStyle().getIndex(), i -> marked(cell.getCellStyle())));
  }

  /** Gives a cell that an earlier receipt coloured its own colour back. */
  void restore(Cell cell) {
    CellStyle style = cell.getCellStyle();
    if (ours(style)) {
      cell.setCellStyle(restored.computeIfAbsent(style.getIndex(), i -> restored(style)));
    }
  }

  private CellStyle marked(CellStyle own) {
    CellStyle style = copy(own);
    boolean filled = own.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    if (style instanceof XSSFCellStyle xlsx) {
      xlsx.setFillForegroundColor(new XSSFColor(RGB, null));
      xlsx.setFillBackgroundColor(NONE);
      if (filled) {
        rgb(((XSSFCellStyle) own).getFillForegroundXSSFColor())
            .ifPresent(rgb -> xlsx.setFillBackgroundColor(new XSSFColor(kept(rgb), null)));
      }
    } else {
      style.setFillForegroundColor(XLS_COLOR);
      style.setFillBackgroundColor(filled ? own.getFillForegroundColor() : NONE);
    }
    return style;
  }

  private CellStyle restored(CellStyle ours) {
    CellStyle style = copy(ours);
    if (style instanceof XSSFCellStyle xlsx) {
      XSSFColor before = ((XSSFCellStyle) ours).getFillBackgroundXSSFColor();
      byte[] argb = before == null ? null : before.getARGB();
      if (argb != null && argb[0] == KEPT) {
        xlsx.setFillForegroundColor(new XSSFColor(new byte[] {argb[1], argb[2], argb[3]}, null));
        xlsx.setFillBackgroundColor(NONE);
        return style;
      }
    } else if (ours.getFillBackgroundColor() < NONE) {
      style.setFillForegroundColor(ours.getFillBackgroundColor());
      style.setFillBackgroundColor(NONE);
      return style;
    }
    style.setFillPattern(FillPatternType.NO_FILL);
    return style;
  }

  private static boolean ours(CellStyle style) {
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
      return false;
    }
    if (style instanceof XSSFCellStyle xlsx) {
      XSSFColor color = xlsx.getFillForegroundXSSFColor();
      return color != null
          && color.getARGBHex() != null
          && color.getARGBHex().endsWith(MarkColor.RGB);
    }
    return style instanceof HSSFCellStyle && style.getFillForegroundColor() == XLS_COLOR;
  }

  private CellStyle copy(CellStyle style) {
    CellStyle copy = workbook.createCellStyle();
    copy.cloneStyleFrom(style);
    return copy;
  }

  private static Optional<byte[]> rgb(XSSFColor color) {
    return Optional.ofNullable(color)
        .flatMap(
            c ->
                Optional.ofNullable(c.getRGBWithTint())
                    .or(() -> Optional.ofNullable(c.getARGBHex()).map(HEX::parseHex)));
  }

  private static byte[] kept(byte[] rgb) {
    int from = rgb.length - 3;
    return new byte[] {KEPT, rgb[from], rgb[from + 1], rgb[from + 2]};
  }
}
