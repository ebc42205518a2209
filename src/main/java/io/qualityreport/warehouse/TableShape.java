package io.qualityreport.warehouse;

import java.util.List;

/**
 * A table of the warehouse and how its rows are written: a line a row, values in the order of the
 * columns, in the text format of PostgreSQL's COPY.
 *
 * @param name the table's name
 * @param columns its columns
 * @param key its primary key, empty if it has none
 */
public record TableShape(String name, List<Column> columns, List<String> key) {

  /** Copies the lists. */
  public TableShape {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /**
   * A column.
   *
   * @param name its name
   * @param kind what it holds: {@code TEXT}, {@code INTEGER}, {@code NUMBER}, {@code DATE}, {@code
   *     INSTANT} or {@code BOOLEAN}
   * @param required whether every row has a value
   */
  public record Column(String name, String kind, boolean required) {
    ColumnKind kindOfValues() {
      return ColumnKind.valueOf(kind);
    }
  }

  /** Whether the table was derived from a dataset's contract. */
  boolean ofDataset() {
    return name.startsWith(DatasetTable.PREFIX);
  }

  String quotedName() {
    return DatasetTable.quoted(name);
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
