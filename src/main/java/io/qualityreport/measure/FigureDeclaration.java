package io.qualityreport.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.qualityreport.warehouse.Aggregate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A figure as {@code figures/*.yaml} writes it; a key that is left out is null. */
record FigureDeclaration(
    String id,
    String title,
    String en,
    String unit,
    Integer decimals,
    String dataset,
    Aggregate.Measure measure,
    String field,
    String where,
    GroupByDeclaration groupBy,
    String lowerBoundWhen,
    String declared,
    List<String> ratio,
    List<String> sum,
    List<String> minus,
    String previousYear,
    String overGroups) {

  /** The keys of the definition that are present, in the order in which they are documented. */
  Set<String> definitionKeys() {
    Set<String> keys = new LinkedHashSet<>();
    add(keys, "dataset", dataset);
    add(keys, "measure", measure);
    add(keys, "field", field);
    add(keys, "where", where);
    add(keys, "groupBy", groupBy);
    add(keys, "lowerBoundWhen", lowerBoundWhen);
    add(keys, "declared", declared);
    add(keys, "ratio", ratio);
    add(keys, "sum", sum);
    add(keys, "minus", minus);
    add(keys, "previousYear", previousYear);
    add(keys, "overGroups", overGroups);
    return keys;
  }

  private static void add(Set<String> keys, String key, Object value) {
    if (value != null) {
      keys.add(key);
    }
  }

  /** {@code groupBy: kind} or {@code groupBy: { month: received_on }}. */
  record GroupByDeclaration(String field, String month) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static GroupByDeclaration ofField(String field) {
      return new GroupByDeclaration(field, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static GroupByDeclaration ofMonth(@JsonProperty("month") String month) {
      return new GroupByDeclaration(null, month);
    }
  }
}
