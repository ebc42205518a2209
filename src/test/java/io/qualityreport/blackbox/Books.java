package io.qualityreport.blackbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of plain sheets, every cell a text. */
final class Books {

  private Books() {}

  /**
   * A sheet.
   *
   * @param name its name
   * @param hidden whether people do not see it
   * @param lines cells, row by row
   */
  record Page(String name, boolean hidden, List<List<String>> lines) {
    static Page shown(String name, DropTable table) {
      return new Page(name, false, table.lines());
    }
  }

  static byte[] of(Page... pages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      for (Page page : pages) {
        fill(book.newWorksheet(page.name()), page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, Page page) {
    if (page.hidden()) {
      sheet.setVisibilityState(VisibilityState.HIDDEN);
    }
    for (int row = 0; row < page.lines().size(); row++) {
      for (int column = 0; column < page.lines().get(row).size(); column++) {
        sheet.value(row, column, page.lines().get(row).get(column));
      }
    }
  }
}
