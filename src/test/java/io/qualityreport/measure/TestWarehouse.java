package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.HeaderMap;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SheetFacts;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import io.qualityreport.warehouse.Warehouse;
import io.qualityreport.warehouse.WarehouseSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real warehouse, filled with rows such as {@code "kind=电梯; status=在用"} as intake would load
 * them: the first row of a sheet is row 2, and its columns are the contract's fields in order.
 */
public final class TestWarehouse implements AutoCloseable {
  /** The division that all rows are of. */
  public static final String REGION = "654224";

  private static final Instant NOON = Instant.parse("2023-12-01T04:00:00Z");

  private final Contracts contracts;
  private final Warehouse warehouse;
  private String region = REGION;

  /** Opens an empty one below a folder. */
  public TestWarehouse(Path folder, Contracts contracts) {
    this.contracts = contracts;
    this.warehouse =
        Warehouse.open(
            new WarehouseSettings("jdbc:h2:file:" + folder.resolve("warehouse"), "sa", "", 4),
            contracts);
  }

  /** Loads as another county from here on. */
  public TestWarehouse of(String county) {
    region = county;
    return this;
  }

  /** Loads events, each in the year of its event date. */
  public Submission load(String dataset, String... rows) {
    return load(dataset, Optional.empty(), Optional.empty(), List.of(rows));
  }

  /** Loads statements about 2023. */
  public Submission state(String dataset, String... rows) {
    return state("2023", dataset, rows);
  }

  /** Loads statements about a year. */
  Submission state(String year, String dataset, String[] rows) {
    return load(dataset, Optional.of(year), Optional.empty(), List.of(rows));
  }

  /** Loads a snapshot of a day. */
  public Submission snapshot(String dataset, String day, List<String> rows) {
    return load(dataset, Optional.of(day.substring(0, 4)), Optional.of(LocalDate.parse(day)), rows);
  }

  private Submission load(
      String name, Optional<String> period, Optional<LocalDate> snapshotOn, List<String> rows) {
    DatasetContract dataset = contracts.dataset(name).orElseThrow();
    SheetFacts facts =
        new SheetFacts(
            Optional.of(name),
            "Sheet1",
            "xlsx",
            Optional.empty(),
            header(dataset),
            period,
            "",
            snapshotOn);
    try (SubmissionLoad load = warehouse.begin(arrival(dataset), facts, dataset)) {
      for (int i = 0; i < rows.size(); i++) {
        Object[] values = values(dataset, rows.get(i));
        load.accept(i + 2, period.orElseGet(() -> year(dataset, values)), values);
      }
      load.settleKeys();
      return load.commit(NOON);
    }
  }

  private Arrival arrival(DatasetContract dataset) {
    String department = dataset.department().equals("any") ? "works" : dataset.department();
    String file = dataset.title() + ".xlsx";
    return new Arrival(region, department, file, "ab12", 10, department + file, "intake", NOON);
  }

  private static HeaderMap header(DatasetContract dataset) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < dataset.fields().size(); i++) {
      columns.put(dataset.fields().get(i).name(), i);
    }
    return new HeaderMap(columns);
  }

  /** Typed values of a row such as {@code name=value; other=value}. */
  public static Object[] values(DatasetContract dataset, String row) {
    Object[] values = new Object[dataset.fields().size()];
    Arrays.stream(row.split(";"))
        .filter(cell -> !cell.isBlank())
        .map(cell -> cell.strip().split("=", 2))
        .forEach(
            cell -> {
              int field = dataset.indexOf(cell[0]).orElseThrow();
              values[field] = value(dataset.fields().get(field), cell[1]);
            });
    return values;
  }

  private static Object value(Field field, String cell) {
    return switch (field.type()) {
      case STRING -> cell;
      case INTEGER -> Long.valueOf(cell);
      case NUMBER -> new BigDecimal(cell);
      case DATE -> LocalDate.parse(cell);
      case BOOLEAN -> Boolean.valueOf(cell);
    };
  }

  private static String year(DatasetContract dataset, Object[] values) {
    int field = dataset.indexOf(dataset.eventDate().orElseThrow()).orElseThrow();
    return String.valueOf(((LocalDate) values[field]).getYear());
  }

  /** All that is loaded of 2023, as of a day. */
  public Reading reading(String asOf) {
    return new Reading(REGION, "2023", warehouse.submissions().newestLoad(), LocalDate.parse(asOf));
  }

  /** All that is loaded of 2023 of several counties, as of a day. */
  public Reading rollUp(String asOf, String... counties) {
    return new Reading(
        "6542",
        List.of(counties),
        "2023",
        warehouse.submissions().newestLoad(),
        LocalDate.parse(asOf));
  }

  /** The warehouse itself. */
  public Warehouse warehouse() {
    return warehouse;
  }

  /** Its rows in effect. */
  public EffectiveRows rows() {
    return warehouse.effectiveRows();
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
