package io.qualityreport.warehouse;

import java.sql.SQLException;
import java.util.List;

/** Makes the loaders by which the rows of one submission come into their tables. */
interface Loaders {

  /** The fastest; the connection is its own until it flushes. */
  BulkLoader fastest(String table, List<String> columns) throws SQLException;

  /** One that does not touch the connection before it flushes. */
  HoldingLoader holding(String table, List<String> columns) throws SQLException;
}
