package io.qualityreport.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as Apache POI writes them. */
final class PoiBook {
  private final Workbook book;
  private final Map<String, CellStyle> styles = new HashMap<>();

  private PoiBook(Workbook book) {
    this.book = book;
  }

  static byte[] of(BookSpec spec) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = empty(spec)) {
      PoiBook writer = new PoiBook(book);
      spec.sheets().forEach(writer::add);
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Workbook empty(BookSpec spec) {
    if (spec.by() == BookSpec.By.POI_XLS) {
      return new HSSFWorkbook();
    }
    if (spec.by() == BookSpec.By.POI_STREAM) {
      return new SXSSFWorkbook(100);
    }
    XSSFWorkbook book = new XSSFWorkbook();
    if (spec.date1904()) {
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
    }
    return book;
  }

  private void add(BookSpec.SheetSpec spec) {
    Sheet sheet = book.createSheet(spec.name());
    List<? extends List<?>> lines = spec.cells();
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.createRow(i);
      for (int column = 0; column < lines.get(i).size(); column++) {
        put(row, column, BookCell.of(lines.get(i).get(column)));
      }
      row.setZeroHeight(spec.hiddenRows().contains(i + 1));
    }
    spec.merged().stream().map(CellRangeAddress::valueOf).forEach(sheet::addMergedRegion);
    spec.hiddenColumns().forEach(c -> sheet.setColumnHidden(c - 1, true));
    spec.filter().map(CellRangeAddress::valueOf).ifPresent(sheet::setAutoFilter);
    spec.visibility()
        .ifPresent(
            v ->
                book.setSheetVisibility(
                    book.getSheetIndex(sheet),
                    v.equals("hidden") ? SheetVisibility.HIDDEN : SheetVisibility.VERY_HIDDEN));
  }

  private void put(Row row, int column, BookCell content) {
    if (content.value() == null && content.formula().isEmpty()) {
      return;
    }
    Cell cell = row.createCell(column);
    if (!content.formula().isEmpty()) {
      cell.setCellFormula(content.formula());
    }
    value(cell, content.value());
    if (!content.format().isEmpty() || content.value() instanceof LocalDateTime) {
      cell.setCellStyle(style(content.format()));
    }
    if (!content.link().isEmpty()) {
      Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
      link.setAddress(content.link());
      cell.setHyperlink(link);
    }
  }

  private static void value(Cell cell, Object value) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDateTime time) {
      cell.setCellValue(time);
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof String text && text.matches("#(N/A|REF!|DIV/0!|VALUE!|NAME\\?)")) {
      cell.setCellErrorValue(FormulaError.forString(text).getCode());
    } else if (value != null) {
      cell.setCellValue(String.valueOf(value));
    }
  }

  private CellStyle style(String format) {
    return styles.computeIfAbsent(
        format.isEmpty() ? "yyyy-mm-dd" : format,
        f -> {
          CellStyle style = book.createCellStyle();
          style.setDataFormat(book.createDataFormat().getFormat(f));
          return style;
        });
  }
}
