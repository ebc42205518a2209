package io.qualityreport.decode;

import javax.xml.stream.XMLStreamException;

/** Takes what a sheet's XML holds, in its order. */
interface SheetContent {
  /**
   * A row begins.
   *
   * @param number from 1, greater than that of the row before
   */
  default void row(long number, boolean hidden) {}

  /** A cell of the row; the same object again and again. */
  default void cell(SheetCell cell) throws XMLStreamException {}

  /** A row ends. */
  default void endRow() {}

  /** Columns from 0 that people do not see. */
  default void hiddenColumns(int first, int last) {}

  /** A merged cell. */
  default void merged(CellRange range) {}
}
