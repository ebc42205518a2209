package io.qualityreport.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Fills by inserts, many at a time; the database makes values of the texts. */
final class InsertingFiller extends TableFiller {
  private static final int BATCH_ROWS = 1_000;

  private final PreparedStatement insert;
  private final int columns;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int waiting;

  InsertingFiller(Connection connection, TableShape table) throws SQLException {
    this.columns = table.columns().size();
    this.insert =
        connection.prepareStatement(
            Insert.text(
                table.quotedName(),
                table.columnNames().stream().map(DatasetTable::quoted).toList()));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int begin = from;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        line.write(bytes, begin, i - begin);
        add(line.toString(StandardCharsets.UTF_8));
        line.reset();
        begin = i + 1;
      }
    }
    line.write(bytes, begin, from + length - begin);
  }

  private void add(String text) throws IOException {
    List<Optional<String>> values = CopyLine.values(text);
    if (values.size() != columns) {
      throw new IOException(
          "a line should have %d values, but has %d".formatted(columns, values.size()));
    }
    try {
      for (int i = 0; i < columns; i++) {
        insert.setString(i + 1, values.get(i).orElse(null));
      }
      insert.addBatch();
      if (++waiting == BATCH_ROWS) {
        flushRows();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void flushRows() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  void finish() throws SQLException {
    flushRows();
  }

  @Override
  public void close() {
    try {
      insert.close();
    } catch (SQLException e) {
      throw new WarehouseException("end filling a table", e);
    }
  }
}
