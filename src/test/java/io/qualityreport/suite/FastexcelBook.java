package io.qualityreport.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as fastexcel writes them. */
final class FastexcelBook {

  private FastexcelBook() {}

  static byte[] of(BookSpec spec) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "suite", "1.0")) {
      for (BookSpec.SheetSpec sheet : spec.sheets()) {
        fill(book.newWorksheet(sheet.name()), sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, BookSpec.SheetSpec spec) {
    spec.visibility()
        .ifPresent(
            v ->
                sheet.setVisibilityState(
                    v.equals("hidden") ? VisibilityState.HIDDEN : VisibilityState.VERY_HIDDEN));
    List<? extends List<?>> lines = spec.cells();
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        put(sheet, row, column, BookCell.of(lines.get(row).get(column)));
      }
    }
    spec.merged().stream().map(CellRangeAddress::valueOf).forEach(r -> merge(sheet, r));
    spec.hiddenRows().forEach(r -> sheet.hideRow(r - 1));
    spec.hiddenColumns().forEach(c -> sheet.hideColumn(c - 1));
  }

  private static void merge(Worksheet sheet, CellRangeAddress r) {
    sheet.range(r.getFirstRow(), r.getFirstColumn(), r.getLastRow(), r.getLastColumn()).merge();
  }

  private static void put(Worksheet sheet, int row, int column, BookCell cell) {
    if (!cell.formula().isEmpty()) {
      sheet.formula(row, column, cell.formula());
    } else if (cell.value() instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else if (cell.value() instanceof LocalDateTime time) {
      sheet.value(row, column, time);
    } else if (cell.value() instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (cell.value() != null) {
      sheet.value(row, column, String.valueOf(cell.value()));
    }
    if (!cell.format().isEmpty()) {
      sheet.style(row, column).format(cell.format()).set();
    }
  }
}
