package io.qualityreport.warehouse;

import io.qualityreport.contract.Constraints;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DatasetContract.DateSource;
import io.qualityreport.contract.DatasetContract.DateSource.Place;
import io.qualityreport.contract.DatasetContract.Mode;
import io.qualityreport.contract.DatasetContract.OnError;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Contracts of the kinds that the warehouse tells apart. */
final class Datasets {

  /** Whole snapshots that replace one another. */
  static final DatasetContract INSTRUMENTS =
      dataset(
          "test-instruments",
          Mode.REPLACE,
          "metrology",
          List.of(new DateSource(Place.TITLE, Optional.empty())),
          Optional.empty(),
          List.of("number"),
          unique("number", FieldType.STRING),
          field("status", FieldType.STRING),
          field("verified_on", FieldType.DATE),
          field("fee", FieldType.NUMBER),
          field("uses", FieldType.INTEGER),
          field("due", FieldType.BOOLEAN));

  /** Events that add up and are corrected, whose period stands in each row. */
  static final DatasetContract CASES =
      dataset(
          "test-cases",
          Mode.APPEND,
          "market-regulation",
          List.of(),
          Optional.of("received_on"),
          List.of("case_no"),
          field("case_no", FieldType.STRING),
          field("received_on", FieldType.DATE),
          field("outcome", FieldType.STRING),
          field("recovered", FieldType.NUMBER));

  /** What any department may send. */
  static final DatasetContract STATEMENTS =
      dataset(
          "test-statements",
          Mode.APPEND,
          "any",
          List.of(),
          Optional.empty(),
          List.of("indicator"),
          field("indicator", FieldType.STRING),
          field("amount", FieldType.NUMBER));

  /** Wholes of events, without a primary key but with a unique field. */
  static final DatasetContract SAMPLES =
      dataset(
          "test-samples",
          Mode.REPLACE,
          "market-regulation",
          List.of(),
          Optional.of("sampled_on"),
          List.of(),
          unique("sheet_no", FieldType.STRING),
          field("sampled_on", FieldType.DATE));

  private Datasets() {}

  /** A contract with other fields. */
  static DatasetContract with(DatasetContract c, List<String> primaryKey, Field... fields) {
    return new DatasetContract(
        c.name(),
        c.title(),
        c.department(),
        c.mode(),
        c.onError(),
        c.maxBadRows(),
        c.period(),
        c.snapshotDate(),
        c.eventDate(),
        c.scope(),
        primaryKey,
        c.missingValues(),
        Arrays.asList(fields),
        c.rowChecks());
  }

  static Field field(String name, FieldType type) {
    return field(name, type, false);
  }

  static Field unique(String name, FieldType type) {
    return field(name, type, true);
  }

  private static Field field(String name, FieldType type, boolean unique) {
    Constraints constraints =
        new Constraints(
            false,
            unique,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of());
    return new Field(
        name,
        "标题" + name,
        List.of(),
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        constraints,
        false,
        Optional.empty());
  }

  private static DatasetContract dataset(
      String name,
      Mode mode,
      String department,
      List<DateSource> snapshotDate,
      Optional<String> eventDate,
      List<String> primaryKey,
      Field... fields) {
    DateSource period =
        eventDate.isPresent() && mode == Mode.APPEND
            ? new DateSource(Place.FIELD, eventDate)
            : new DateSource(Place.TITLE, Optional.empty());
    return new DatasetContract(
        name,
        "测试",
        department,
        mode,
        OnError.QUARANTINE_ROWS,
        BigDecimal.ONE,
        List.of(period),
        snapshotDate,
        eventDate,
        List.of(),
        primaryKey,
        Set.of(),
        List.of(fields),
        List.of());
  }
}
