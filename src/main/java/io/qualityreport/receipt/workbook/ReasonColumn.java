package io.qualityreport.receipt.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The reasons in a sheet of {@link BadRowsWorkbook} that was sent again: those of the last receipt
 * go, so that no row that is right by now still says what was wrong with it.
 */
final class ReasonColumn {
  private final Sheet sheet;

  ReasonColumn(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Writes these reasons in the place of the earlier ones; does nothing in any other sheet. */
  void replace(List<Mark> marks) {
    if (sheet.getSheetName().startsWith(BadRowsWorkbook.SHEET)) {
      Map<Integer, String> reasons =
          marks.stream()
              .collect(
                  Collectors.groupingBy(
                      m -> Math.toIntExact(m.row() - 1),
                      TreeMap::new,
                      Collectors.mapping(Mark::reason, Collectors.joining("\n"))));
      header().ifPresent(h -> replace(h, reasons));
    }
  }

  private void replace(Cell header, Map<Integer, String> reasons) {
    for (Row row : sheet) {
      Cell cell = row.getCell(header.getColumnIndex());
      if (cell != null && row.getRowNum() > header.getRowIndex()) {
        cell.setCellValue(reasons.getOrDefault(row.getRowNum(), ""));
      }
    }
  }

  private Optional<Cell> header() {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().equals(BadRowsWorkbook.REASON)) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }
}
