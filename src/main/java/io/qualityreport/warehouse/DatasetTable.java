package io.qualityreport.warehouse;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table of one dataset, {@code ds_<dataset>}: one row per accepted row of a submission. Names
 * come from declarations only and are quoted.
 *
 * @param contract the dataset's contract
 */
record DatasetTable(DatasetContract contract) {
  /** What the names of all dataset tables begin with. */
  static final String PREFIX = "ds_";

  static final String REGION = "region";
  static final String DEPARTMENT = "department";
  static final String PERIOD = "period";
  static final String SUBMISSION = "submission_id";
  static final String SOURCE_ROW = "source_row";
  static final String SNAPSHOT = "snapshot_on";

  /** The columns that every dataset table has before those of the contract. */
  static final List<String> OWN_COLUMNS =
      List.of(REGION, DEPARTMENT, PERIOD, SUBMISSION, SOURCE_ROW, SNAPSHOT);

  private static final Pattern DECLARED = Pattern.compile("[a-z][a-z0-9_]*");

  /** A declared name in quotes. */
  static String quoted(String name) {
    if (!DECLARED.matcher(name).matches()) {
      throw new IllegalArgumentException("not a declared name: " + name);
    }
    return '"' + name + '"';
  }

  /** The table's name without quotes. */
  String plainName() {
    return PREFIX + contract.name().replace('-', '_').toLowerCase(Locale.ROOT);
  }

  /** The table's name in quotes. */
  String name() {
    return quoted(plainName());
  }

  /**
   * The positions of the fields that rows under a header may have values of: those with a column,
   * and bounds, which have none of their own. The others are missing in every row.
   */
  int[] fieldsIn(HeaderMap header) {
    return IntStream.range(0, contract.fields().size())
        .filter(i -> mayStandIn(header, contract.fields().get(i)))
        .toArray();
  }

  private static boolean mayStandIn(HeaderMap header, Field field) {
    return header.columns().isEmpty()
        || header.column(field.name()).isPresent()
        || field.boundOf().isPresent();
  }

  /** The columns of rows with these fields, in the order in which rows are added. */
  List<String> columns(int[] fields) {
    List<String> columns = new ArrayList<>(OWN_COLUMNS);
    for (int field : fields) {
      columns.add(contract.fields().get(field).name());
    }
    return columns;
  }

  /** The columns of the contract's fields, in its order. */
  List<String> fieldNames() {
    return contract.fields().stream().map(Field::name).toList();
  }

  /** The fields' values in a result that has them from a column on, counted from 1. */
  Object[] values(ResultSet row, int firstColumn) throws SQLException {
    Object[] values = new Object[contract.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Columns.value(row, firstColumn + i, contract.fields().get(i).type());
    }
    return values;
  }

  /**
   * What identifies a row among all submissions of the dataset. Where every department may send the
   * dataset, each corrects its own rows only.
   */
  List<String> keyAmongSubmissions() {
    List<String> key = new ArrayList<>(contract.primaryKey());
    key.addAll(List.of(PERIOD, REGION, DEPARTMENT));
    return key;
  }

  /** What identifies a row within its submission. */
  List<String> keyWithinSubmission() {
    List<String> key = new ArrayList<>(List.of(PERIOD));
    key.addAll(contract.primaryKey());
    return key;
  }

  /**
   * The index by which corrections are found: the submissions of one key. Keys within a submission
   * are settled without one ({@link RepeatedKeys}).
   */
  List<List<String>> indexes() {
    if (contract.mode() != Mode.APPEND || contract.primaryKey().isEmpty()) {
      return List.of();
    }
    List<String> byKey = new ArrayList<>(keyAmongSubmissions());
    byKey.add(SUBMISSION);
    return List.of(byKey);
  }

  /** Indexes that earlier versions kept: the keys of each submission. */
  List<List<String>> formerIndexes() {
    List<List<String>> indexes = new ArrayList<>();
    if (!contract.primaryKey().isEmpty()) {
      indexes.add(after(SUBMISSION, keyWithinSubmission()));
    }
    RowKey.of(contract).stream()
        .filter(key -> !key.perPeriod())
        .forEach(key -> indexes.add(after(SUBMISSION, key.fields())));
    return indexes;
  }

  private static List<String> after(String first, List<String> rest) {
    List<String> columns = new ArrayList<>(List.of(first));
    columns.addAll(rest);
    return columns;
  }

  /** Columns in quotes with commas between, each with the alias before it. */
  static String list(String alias, List<String> columns) {
    return columns.stream().map(c -> alias + quoted(c)).collect(Collectors.joining(", "));
  }

  /** That two rows have equal, present values in columns. */
  static String equal(String one, String other, List<String> columns) {
    return columns.stream()
        .map(c -> one + "." + quoted(c) + " = " + other + "." + quoted(c))
        .collect(Collectors.joining(" and "));
  }

  /** That two rows have the same content, missing values being the same as missing values. */
  String sameContent(String one, String other) {
    return contract.fields().stream()
        .map(f -> quoted(f.name()))
        .map(c -> one + "." + c + " is not distinct from " + other + "." + c)
        .collect(Collectors.joining(" and "));
  }
}
