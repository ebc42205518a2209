package io.qualityreport.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A warehouse's contents, read in one transaction: as they were when it began. */
final class DatabaseContents implements TableContents {
  private static final int CHUNK_BYTES = 1 << 16;

  private final Connection connection;
  private final String version;
  private final List<TableShape> tables;

  private DatabaseContents(Connection connection) throws SQLException {
    this.connection = connection;
    this.version =
        Sql.of("select \"version\" from \"" + LiveTables.HISTORY + "\" where \"success\"")
            .add(" and \"version\" is not null order by \"installed_rank\"")
            .list(connection, row -> row.getString(1))
            .stream()
            .max(LedgerMigration.BY_VERSION)
            .orElseThrow(() -> new SQLException("the warehouse has no history"));
    this.tables = new LiveTables(connection).shapes();
  }

  /** Does work on the contents as they are now, whatever others write meanwhile. */
  static <T> T read(Database database, ContentsWork<T> work) {
    String attempted = "read the whole warehouse";
    try (Connection connection = database.begin(attempted)) {
      int usual = connection.getTransactionIsolation();
      connection.rollback();
      connection.setTransactionIsolation(database.dialect().snapshotIsolation());
      try {
        return work.on(new DatabaseContents(connection));
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(usual);
      }
    } catch (SQLException e) {
      throw new WarehouseException(attempted, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write what the warehouse holds", e);
    }
  }

  @Override
  public String schemaVersion() {
    return version;
  }

  @Override
  public List<TableShape> tables() {
    return tables;
  }

  @Override
  public void write(TableShape table, OutputStream out) throws IOException {
    CopyText chunk = new CopyText(2 * CHUNK_BYTES);
    try {
      Sql.of("select " + DatasetTable.list("", table.columnNames()))
          .add(" from " + table.quotedName())
          .forEach(connection, row -> append(table, row, chunk, out));
      flush(chunk, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (SQLException e) {
      throw new WarehouseException("read table " + table.name(), e);
    }
  }

  private static void append(TableShape table, ResultSet row, CopyText chunk, OutputStream out)
      throws SQLException {
    Object[] values = new Object[table.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.columns().get(i).kindOfValues().value(row, i + 1);
    }
    chunk.add(values);
    if (chunk.size() >= CHUNK_BYTES) {
      flush(chunk, out);
    }
  }

  private static void flush(CopyText chunk, OutputStream out) {
    try {
      out.write(chunk.bytes(), 0, chunk.size());
      chunk.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
