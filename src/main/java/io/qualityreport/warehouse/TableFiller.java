package io.qualityreport.warehouse;

import java.io.OutputStream;
import java.sql.SQLException;

/** Puts the lines that are written to it into a table, as rows. */
abstract class TableFiller extends OutputStream {

  /** Ends the lines; closing it before takes none of them, or leaves them to the rollback. */
  abstract void finish() throws SQLException;

  @Override
  public void write(int b) {
    throw new UnsupportedOperationException("lines come in pieces, not byte by byte");
  }

  @Override
  public abstract void close();
}
