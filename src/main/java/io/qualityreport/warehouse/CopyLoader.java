package io.qualityreport.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Loads by PostgreSQL's COPY in text format, a chunk at a time, so that other statements of the
 * transaction can come between.
 */
final class CopyLoader implements BulkLoader {
  private static final int CHUNK_CHARACTERS = 1 << 20;

  private final CopyManager copies;
  private final String command;
  private final StringBuilder chunk = new StringBuilder();
  private long waiting;

  CopyLoader(Connection connection, DatasetTable table) throws SQLException {
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    this.command =
        "copy %s (%s) from stdin with (format text, encoding 'utf8')"
            .formatted(table.name(), DatasetTable.list("", table.columns()));
  }

  @Override
  public void add(Object[] row) throws SQLException {
    CopyText.append(chunk, row);
    waiting++;
    if (chunk.length() >= CHUNK_CHARACTERS) {
      flush();
    }
  }

  @Override
  public void flush() throws SQLException {
    if (waiting == 0) {
      return;
    }
    byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
    CopyIn copy = copies.copyIn(command);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
      long copied = copy.endCopy();
      if (copied != waiting) {
        throw new SQLException("%d rows were sent, %d arrived".formatted(waiting, copied));
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    close();
  }

  @Override
  public void close() {
    chunk.setLength(0);
    waiting = 0;
  }
}
