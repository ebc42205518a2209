package io.qualityreport.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a valid dataset is: a Frictionless Table Schema with the pipeline's own keys beside it,
 * {@code datasets/<department>/<name>.yaml}.
 *
 * @param name dataset name, {@code [a-z][a-z0-9-]*}
 * @param title Chinese title
 * @param department the department that sends it, or {@code any} for one that every department may
 *     send
 * @param mode how submissions of one period combine
 * @param onError what a bad row does to its file
 * @param maxBadRows share of bad rows, 0 to 1, above which the whole submission is rejected
 * @param confirmAbove of a dataset that is replaced: the share of its rows, 0 to 1, above which a
 *     submission that removes more waits until somebody confirms it; empty if none ever waits
 * @param period where the period comes from, in order of trust
 * @param snapshotDate where a snapshot's own date comes from, empty for a dataset of events
 * @param eventDate the field that {@code --as-of} cuts on, for a dataset of events
 * @param scope fields whose one value for all rows tells apart submissions that make up a period
 *     together
 * @param primaryKey field names that identify a row within region and period
 * @param missingValues texts that mean "no value", normalized
 * @param fields the columns, in order; a row's values stand in this order
 * @param rowChecks conditions between the fields of a row
 */
public record DatasetContract(
    String name,
    String title,
    String department,
    Mode mode,
    OnError onError,
    BigDecimal maxBadRows,
    Optional<BigDecimal> confirmAbove,
    List<DateSource> period,
    List<DateSource> snapshotDate,
    Optional<String> eventDate,
    List<String> scope,
    List<String> primaryKey,
    Set<String> missingValues,
    List<Field> fields,
    List<RowCheck> rowChecks) {

  /** Copies the collections. */
  public DatasetContract {
    Objects.requireNonNull(name, "name");
    period = List.copyOf(period);
    snapshotDate = List.copyOf(snapshotDate);
    scope = List.copyOf(scope);
    primaryKey = List.copyOf(primaryKey);
    missingValues = Set.copyOf(missingValues);
    fields = List.copyOf(fields);
    rowChecks = List.copyOf(rowChecks);
  }

  /** A contract whose submissions never wait for a confirmation. */
  public DatasetContract(
      String name,
      String title,
      String department,
      Mode mode,
      OnError onError,
      BigDecimal maxBadRows,
      List<DateSource> period,
      List<DateSource> snapshotDate,
      Optional<String> eventDate,
      List<String> scope,
      List<String> primaryKey,
      Set<String> missingValues,
      List<Field> fields,
      List<RowCheck> rowChecks) {
    this(
        name,
        title,
        department,
        mode,
        onError,
        maxBadRows,
        Optional.empty(),
        period,
        snapshotDate,
        eventDate,
        scope,
        primaryKey,
        missingValues,
        fields,
        rowChecks);
  }

  /** How submissions of one region, dataset and period combine. */
  public enum Mode {
    /** A newer complete submission replaces the older of the same scope. */
    REPLACE,
    /** Rows add up; a row with a known primary key corrects the earlier one. */
    APPEND
  }

  /** What a bad row does to its file. */
  public enum OnError {
    /**
     * Bad rows go to quarantine, good ones are loaded, up to {@link DatasetContract#maxBadRows}.
     */
    QUARANTINE_ROWS,
    /** One bad row rejects the file. */
    REJECT_FILE
  }

  /**
   * A place to read a year or a date from.
   *
   * @param place where
   * @param field the date field, for {@link Place#FIELD} only
   */
  public record DateSource(Place place, Optional<String> field) {
    /** Places that may tell a date or a year. */
    public enum Place {
      /** Rows above the header. */
      TITLE,
      /** The file's name. */
      FILE_NAME,
      /** The sheet's name. */
      SHEET_NAME,
      /** The date of arrival, in the business time zone. */
      RECEIVED,
      /** A date field, row by row. */
      FIELD
    }
  }

  /** The position of the field of that name. */
  public OptionalInt indexOf(String fieldName) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(fieldName)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The field of that name.
   *
   * @throws IllegalArgumentException if the contract has none; declared names are checked at start
   */
  public Field field(String fieldName) {
    return fields.get(
        indexOf(fieldName)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no field " + fieldName + " in dataset " + name)));
  }

  /** Whether the period is read row by row from a date field. */
  public boolean periodByRow() {
    return period.stream().anyMatch(s -> s.place() == DateSource.Place.FIELD);
  }

  /** Whether a department may send it. */
  public boolean sentBy(String departmentId) {
    return department.equals(departmentId) || department.equals(DepartmentsFile.ANY);
  }

  /** The date field that the period is read from row by row; empty if it is the sheet's. */
  public Optional<String> periodField() {
    return period.stream()
        .filter(s -> s.place() == DateSource.Place.FIELD)
        .findFirst()
        .flatMap(DateSource::field);
  }

  /** Whether a submission shows the state on one day rather than events. */
  public boolean snapshot() {
    return !snapshotDate.isEmpty();
  }
}
