package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a dataset's table holds, as the ledger remembers it.
 *
 * @param dataset dataset name
 * @param types type of each field by name, those that the contract dropped too
 * @param key the primary key in order
 */
record DatasetShape(String dataset, Map<String, FieldType> types, List<String> key) {

  private record Column(String name, FieldType type, int keyPosition) {}

  /** The shape remembered of a dataset; no types if it is new. */
  static DatasetShape remembered(Connection connection, DatasetTable table) throws SQLException {
    String dataset = table.contract().name();
    List<Column> columns =
        Sql.of(
                "select name, type, key_position from dataset_column"
                    + " where dataset = ? order by key_position",
                dataset)
            .list(
                connection,
                row ->
                    new Column(
                        row.getString(1),
                        FieldType.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getInt(3)));
    Map<String, FieldType> types = new TreeMap<>();
    columns.forEach(c -> types.put(c.name(), c.type()));
    List<String> key = columns.stream().filter(c -> c.keyPosition() > 0).map(Column::name).toList();
    return new DatasetShape(dataset, types, key);
  }

  /**
   * Checks that a contract only adds to what is there.
   *
   * @throws WarehouseException that says what changed and what to do
   */
  void requireFits(DatasetTable table) {
    DatasetContract contract = table.contract();
    for (Field field : contract.fields()) {
      FieldType before = types.get(field.name());
      if (before != null && before != field.type()) {
        throw refused(
            "field %s was of type %s and is now declared %s"
                .formatted(field.name(), code(before), code(field.type())));
      }
    }
    if (!types.isEmpty() && !key.equals(contract.primaryKey())) {
      throw refused(
          "the primary key was %s and is now declared %s".formatted(key, contract.primaryKey()));
    }
  }

  /** Remembers the shape that a table has now. */
  static void remember(Connection connection, DatasetTable table) throws SQLException {
    DatasetContract contract = table.contract();
    Map<String, FieldType> known = remembered(connection, table).types();
    for (Field field : contract.fields()) {
      if (!known.containsKey(field.name())) {
        int position = contract.primaryKey().indexOf(field.name()) + 1;
        Sql.of(
                "insert into dataset_column (dataset, name, type, key_position)"
                    + " values (?, ?, ?, ?)",
                contract.name(),
                field.name(),
                code(field.type()),
                position == 0 ? null : position)
            .update(connection);
      }
    }
  }

  private WarehouseException refused(String change) {
    return new WarehouseException(
        "dataset %s: %s, which its rows in the warehouse cannot follow. Either restore the"
                .formatted(dataset, change)
            + " declaration, or declare a dataset of another name and send the files again");
  }

  private static String code(FieldType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
