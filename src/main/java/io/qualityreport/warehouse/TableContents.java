package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** All that a warehouse holds, as of one moment: a warehouse itself, or what was kept of one. */
public interface TableContents {

  /** Which state of the ledger's tables it is: the version of the last migration, such as 5. */
  String schemaVersion();

  /** The tables; each comes after those that it refers to. */
  List<TableShape> tables();

  /**
   * Writes a table's rows, in no particular order.
   *
   * @param out takes the lines, see {@link TableShape}; it is not closed
   */
  void write(TableShape table, OutputStream out) throws IOException;
}
