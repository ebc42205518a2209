package io.qualityreport.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/** A dataset's file as it is written; what is left out is null. */
record DatasetYaml(
    String name,
    String title,
    String department,
    DatasetContract.Mode mode,
    DatasetContract.OnError onError,
    String maxBadRows,
    String confirmAbove,
    SourceYaml period,
    SourceYaml snapshot,
    String eventDate,
    List<String> scope,
    List<String> primaryKey,
    List<String> missingValues,
    List<FieldYaml> fields,
    List<RowCheckYaml> rowChecks) {

  /** Where a year or a day comes from: places outside the rows, or a field. */
  record SourceYaml(List<Place> from, String field) {}

  /** Places outside the rows. */
  enum Place {
    @JsonProperty("title")
    TITLE,
    @JsonProperty("fileName")
    FILE_NAME,
    @JsonProperty("sheetName")
    SHEET_NAME,
    @JsonProperty("received")
    RECEIVED
  }

  /** A field. */
  record FieldYaml(
      String name,
      String title,
      List<String> aliases,
      FieldType type,
      String codes,
      IdentifierFormat format,
      String unit,
      ConstraintsYaml constraints,
      Boolean personal,
      String boundOf) {}

  /** A field's constraints. */
  record ConstraintsYaml(
      Boolean required,
      Boolean unique,
      String pattern,
      BigDecimal minimum,
      BigDecimal maximum,
      Integer minLength,
      Integer maxLength,
      @JsonProperty("enum") List<String> allowed) {

    static final ConstraintsYaml NONE =
        new ConstraintsYaml(null, null, null, null, null, null, null, null);
  }

  /** A condition between the fields of a row. */
  record RowCheckYaml(String id, String when, String must) {}
}
