package io.qualityreport.suite;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A workbook.
 *
 * @param by the library that writes it
 * @param sheets its sheets in order
 * @param date1904 whether its days are counted from 1904, as on old Macs
 */
public record BookSpec(By by, List<SheetSpec> sheets, boolean date1904) {

  /** Who writes workbooks. */
  public enum By {
    /** fastexcel, .xlsx. */
    @JsonProperty("fastexcel")
    FASTEXCEL,
    /** Apache POI, .xlsx. */
    @JsonProperty("poi-xlsx")
    POI_XLSX,
    /** Apache POI writing in a stream, with inline texts, .xlsx. */
    @JsonProperty("poi-stream")
    POI_STREAM,
    /** Apache POI, .xls. */
    @JsonProperty("poi-xls")
    POI_XLS;

    /** The ending of its files' names. */
    public String ending() {
      return this == POI_XLS ? ".xls" : ".xlsx";
    }
  }

  /** Copies the sheets. */
  public BookSpec {
    by = by == null ? By.FASTEXCEL : by;
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param name its name
   * @param visibility {@code hidden} or {@code very-hidden}; shown if not said
   * @param table its lines, as texts
   * @param typed whether the table's dates and numbers are written as such
   * @param lines its lines if no table is given: texts, numbers, booleans, null, or a map, see
   *     {@link BookCell}
   * @param merged ranges such as {@code A1:C1}
   * @param hiddenRows rows that people do not see, from 1
   * @param hiddenColumns columns that people do not see, from 1
   * @param filter range with an automatic filter
   */
  public record SheetSpec(
      String name,
      Optional<String> visibility,
      Optional<TableSpec> table,
      boolean typed,
      List<List<Object>> lines,
      List<String> merged,
      List<Integer> hiddenRows,
      List<Integer> hiddenColumns,
      Optional<String> filter) {

    /** Fills in what was not said. */
    public SheetSpec {
      lines = lines == null ? List.of() : lines;
      merged = merged == null ? List.of() : merged;
      hiddenRows = hiddenRows == null ? List.of() : hiddenRows;
      hiddenColumns = hiddenColumns == null ? List.of() : hiddenColumns;
    }

    List<? extends List<?>> cells() {
      if (table.isEmpty()) {
        return lines;
      }
      return typed ? TypedCells.of(table.get()) : table.get().lines();
    }
  }

  byte[] bytes() {
    return by == By.FASTEXCEL ? FastexcelBook.of(this) : PoiBook.of(this);
  }
}
