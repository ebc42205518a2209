package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills by PostgreSQL's COPY, whose text format the lines have. */
final class CopyingFiller extends TableFiller {
  private final CopyIn copy;

  CopyingFiller(Connection connection, TableShape table) throws SQLException {
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(CopyText.into(table.quotedName(), table.columnNames()));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      copy.writeToCopy(bytes, from, length);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  void finish() throws SQLException {
    copy.endCopy();
  }

  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
