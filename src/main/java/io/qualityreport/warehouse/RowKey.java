package io.qualityreport.warehouse;

import static java.util.stream.Collectors.joining;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fields whose values may stand together only once in a submission: the primary key of a contract,
 * within a period, or one of its unique fields.
 *
 * @param fields names of the fields
 * @param rule {@code primary-key} or {@code unique}, as violations name it
 */
public record RowKey(List<String> fields, String rule) {
  private static final String PRIMARY = "primary-key";

  /** Copies the names. */
  public RowKey {
    fields = List.copyOf(fields);
  }

  /**
   * The keys of a dataset in the order in which they are settled: the primary key comes first, and
   * covers a unique field that it consists of where a submission has one period.
   */
  public static List<RowKey> of(DatasetContract contract) {
    List<RowKey> keys = new ArrayList<>();
    if (!contract.primaryKey().isEmpty()) {
      keys.add(new RowKey(contract.primaryKey(), PRIMARY));
    }
    contract.fields().stream()
        .filter(f -> f.constraints().unique())
        .map(f -> List.of(f.name()))
        .filter(f -> contract.periodByRow() || !contract.primaryKey().equals(f))
        .forEach(f -> keys.add(new RowKey(f, "unique")));
    return keys;
  }

  /** Whether the key holds within each period by itself. */
  public boolean perPeriod() {
    return rule.equals(PRIMARY);
  }

  /**
   * What is wrong with a row that repeats the key of an earlier row and differs elsewhere.
   *
   * @param contract the dataset
   * @param row the row's number in the sheet
   * @param first the number of the row that had the key first
   * @param values the row's values in the order of the contract's fields
   */
  public Violation repeated(DatasetContract contract, long row, long first, Object[] values) {
    String titles = fields.stream().map(contract::field).map(Field::title).collect(joining("、"));
    String found =
        fields.stream()
            .map(f -> RawCells.text(values[contract.indexOf(f).orElseThrow()]))
            .collect(joining("、"));
    return new Violation(
        row,
        Optional.of(fields.get(0)),
        rule,
        found,
        Message.of("warehouse." + rule, "fields", titles, "found", found, "row", first));
  }
}
