package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One sheet on its way into a warehouse, as intake would bring it. Rows are texts such as {@code
 * "1001|in use|2023-05-01|12.50|3|true"}, a missing value being empty.
 */
final class Drop {
  static final String REGION = "654224";
  static final Instant RECEIVED = Instant.parse("2023-11-08T02:03:04.123456Z");
  static final Instant FINISHED = Instant.parse("2023-11-08T02:03:09.123456Z");

  private final Warehouse warehouse;
  private final DatasetContract dataset;
  private String region = REGION;
  private String department;
  private String file = "数据.csv";
  private Optional<String> period = Optional.of("2023");
  private String scope = "";
  private Optional<LocalDate> snapshotOn = Optional.empty();

  Drop(Warehouse warehouse, DatasetContract dataset) {
    this.warehouse = warehouse;
    this.dataset = dataset;
    this.department = dataset.department();
    if (dataset.periodByRow()) {
      period = Optional.empty();
    }
    if (dataset.snapshot()) {
      snapshotOn = Optional.of(LocalDate.of(2023, 11, 7));
    }
  }

  Drop region(String code) {
    region = code;
    return this;
  }

  Drop department(String id) {
    department = id;
    return this;
  }

  Drop file(String name) {
    file = name;
    return this;
  }

  Drop period(String year) {
    period = Optional.of(year);
    return this;
  }

  Drop scope(String value) {
    scope = value;
    return this;
  }

  Drop snapshotOn(String day) {
    snapshotOn = Optional.of(LocalDate.parse(day));
    return this;
  }

  Arrival arrival() {
    return new Arrival(
        region,
        department,
        file,
        "ab" + Integer.toHexString(file.hashCode()),
        1_234,
        region + "|" + department + "|" + file,
        "intake-" + department,
        RECEIVED);
  }

  SheetFacts facts() {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < dataset.fields().size(); i++) {
      columns.put(dataset.fields().get(i).name(), i + 1);
    }
    return new SheetFacts(
        Optional.of(dataset.name()),
        "",
        "csv",
        Optional.of("GB18030"),
        new HeaderMap(columns),
        period,
        scope,
        snapshotOn);
  }

  SubmissionLoad begin() {
    return warehouse.begin(arrival(), facts(), dataset);
  }

  /** Begins and adds rows, the first of which stands in row 2 of the sheet. */
  SubmissionLoad begin(String... rows) {
    SubmissionLoad load = begin();
    add(load, 2, rows);
    return load;
  }

  void add(SubmissionLoad load, long firstRow, String... rows) {
    for (int i = 0; i < rows.length; i++) {
      Object[] values = values(rows[i]);
      load.accept(firstRow + i, period.orElseGet(() -> year(values)), values);
    }
  }

  /** Loads rows and commits. */
  Submission load(String... rows) {
    try (SubmissionLoad load = begin(rows)) {
      SubmissionLoad.Settlement settled = load.settleKeys();
      Submission submission = load.commit(FINISHED);
      if (!submission.counts().equals(settled.counts())) {
        throw new AssertionError(submission + " differs from " + settled);
      }
      return submission;
    }
  }

  Object[] values(String row) {
    List<Field> fields = dataset.fields();
    String[] cells = row.split("\\|", -1);
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < cells.length; i++) {
      values[i] = cells[i].isEmpty() ? null : value(fields.get(i), cells[i]);
    }
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

  private String year(Object[] values) {
    int field = dataset.indexOf(dataset.eventDate().orElseThrow()).orElseThrow();
    return String.valueOf(((LocalDate) values[field]).getYear());
  }
}
