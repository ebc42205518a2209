package io.qualityreport.receipt.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The marks on one sheet: colours and comments of an earlier receipt go, those of this one come.
 */
final class SheetMarks {
  private static final int MOST_REASONS = 8;
  private static final int MOST_COMMENTS = 1_000;

  private final Sheet sheet;
  private final MarkedStyles styles;
  private final CellComments comments;

  SheetMarks(Sheet sheet, MarkedStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
    this.comments = new CellComments(sheet);
  }

  /** Takes off what an earlier receipt put on and puts these on. */
  void replace(List<Mark> marks) {
    comments.removeOwn();
    new ReasonColumn(sheet).replace(marks);
    for (Row row : sheet) {
      for (Cell cell : row) {
        styles.restore(cell);
      }
    }
    int commented = 0;
    for (Map.Entry<CellAddress, List<String>> e : byCell(marks).entrySet()) {
      Cell cell = cell(e.getKey());
      styles.mark(cell);
      if (commented++ < MOST_COMMENTS) {
        comments.put(cell, text(e.getValue()));
      }
    }
  }

  private Map<CellAddress, List<String>> byCell(List<Mark> marks) {
    Map<CellAddress, List<String>> cells = new LinkedHashMap<>();
    Map<CellAddress, CellAddress> shown = shown();
    for (Mark mark : marks) {
      CellAddress at = new CellAddress(Math.toIntExact(mark.row() - 1), mark.column());
      cells.computeIfAbsent(shown.getOrDefault(at, at), a -> new ArrayList<>()).add(mark.reason());
    }
    return cells;
  }

  /** For each cell that a merged one covers the one that people see. */
  private Map<CellAddress, CellAddress> shown() {
    Map<CellAddress, CellAddress> shown = new LinkedHashMap<>();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      CellAddress first = new CellAddress(merged.getFirstRow(), merged.getFirstColumn());
      if (merged.getNumberOfCells() <= 10_000) {
        merged.forEach(covered -> shown.put(covered, first));
      }
    }
    return shown;
  }

  private Cell cell(CellAddress at) {
    Row row = sheet.getRow(at.getRow());
    Row there = row == null ? sheet.createRow(at.getRow()) : row;
    return there.getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String text(List<String> reasons) {
    return reasons.stream().distinct().limit(MOST_REASONS).collect(Collectors.joining("\n"));
  }
}
