package io.qualityreport.sample;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The header of a {@link FormSheet}: groups above, merged as people merge them. */
final class FormHeader {
  private final Sheet sheet;
  private final List<FormSheet.Column> columns;
  private final int top;
  private final int depth;

  FormHeader(Sheet sheet, List<FormSheet.Column> columns, int top) {
    this.sheet = sheet;
    this.columns = columns;
    this.top = top;
    this.depth = columns.stream().mapToInt(c -> c.levels().size()).max().orElse(1);
  }

  /** Draws it and gives the row below. */
  int draw(CellStyle style) {
    for (int level = 0; level < depth; level++) {
      sheet.createRow(top + level).setHeightInPoints(20);
    }
    for (int i = 0; i < columns.size(); i++) {
      column(i, style);
    }
    for (int level = 0; level < depth - 1; level++) {
      mergeGroups(level);
    }
    int below = top + depth;
    sheet.createFreezePane(0, below);
    sheet.setRepeatingRows(new CellRangeAddress(top, below - 1, -1, -1));
    return below;
  }

  private void column(int i, CellStyle style) {
    FormSheet.Column column = columns.get(i);
    int last = column.levels().size() - 1;
    for (int level = 0; level < depth; level++) {
      Cell cell = sheet.getRow(top + level).createCell(i);
      cell.setCellStyle(style);
      if (level <= last && !repeats(i, level)) {
        cell.setCellValue(column.levels().get(level));
      }
    }
    if (last < depth - 1) {
      sheet.addMergedRegion(new CellRangeAddress(top + last, top + depth - 1, i, i));
    }
  }

  private boolean repeats(int i, int level) {
    return i > 0 && columns.get(i).shares(columns.get(i - 1), level);
  }

  private void mergeGroups(int level) {
    int first = 0;
    for (int i = 1; i <= columns.size(); i++) {
      if (i == columns.size() || !repeats(i, level)) {
        if (first < i - 1) {
          sheet.addMergedRegion(new CellRangeAddress(top + level, top + level, first, i - 1));
        }
        first = i;
      }
    }
  }
}
