package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What all tests of the warehouse share: each runs on both databases, on an empty one each time.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class WarehouseTest {
  @TempDir Path folder;
  @Parameter TestDatabase database;

  WarehouseSettings settings;
  Warehouse warehouse;

  @BeforeEach
  void openEmpty() {
    settings = database.empty(folder);
    warehouse = Warehouse.open(settings, datasets());
  }

  @AfterEach
  void closeWarehouse() {
    warehouse.close();
  }

  /** The contracts that the warehouse is opened with. */
  List<DatasetContract> datasets() {
    return List.of(Datasets.INSTRUMENTS, Datasets.CASES, Datasets.STATEMENTS, Datasets.SAMPLES);
  }

  /** Opens the same database again. */
  void reopen(List<DatasetContract> datasets) {
    warehouse.close();
    warehouse = Warehouse.open(settings, datasets);
  }

  Drop drop(DatasetContract dataset) {
    return new Drop(warehouse, dataset);
  }

  List<String> rowsInEffect(DatasetContract dataset, Reading reading) {
    return Rows.inEffect(warehouse, dataset, reading);
  }

  /** What a query of the test's own gives. */
  <T> List<T> query(String text, Sql.RowReader<T> reader) {
    try (Connection connection = warehouse.dataSource().getConnection()) {
      return Sql.of(text).list(connection, reader);
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** Makes a change of the test's own. */
  void change(String text) {
    try (Connection connection = warehouse.dataSource().getConnection()) {
      Sql.of(text).update(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
