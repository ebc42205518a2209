package io.qualityreport.catalog;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rows that a dataset's contract takes or refuses, in {@code /catalog-cases/<dataset>.yaml}.
 *
 * @param asOf the day that {@code as_of} stands for, ISO
 * @param base a good row: field name to cell text
 * @param cases what is changed in it, and what the contract says
 */
public record DatasetCases(String asOf, Map<String, String> base, List<Case> cases) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One case.
   *
   * @param id its name
   * @param reason why it is there
   * @param with cells that differ from the good row, empty text for a blank one
   * @param refused rule and Chinese message of each violation in order, empty if accepted
   */
  public record Case(String id, String reason, Map<String, String> with, List<Refusal> refused) {}

  /**
   * One expected violation.
   *
   * @param rule what was broken
   * @param field the field, empty for the row as a whole
   * @param message what the sender reads
   */
  public record Refusal(String rule, String field, String message) {}

  /** The cases of a dataset. */
  public static DatasetCases of(String dataset) {
    String name = "/catalog-cases/" + dataset + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(DatasetCases.class.getResourceAsStream(name), name)) {
      return YAML.readValue(in, DatasetCases.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The cells of a case in field order, null where blank. */
  public Object[] cells(DatasetContract contract, Case one) {
    Map<String, String> row = new HashMap<>(base);
    row.putAll(one.with());
    row.keySet().forEach(contract::field);
    return contract.fields().stream()
        .map(Field::name)
        .map(name -> row.getOrDefault(name, ""))
        .map(text -> text.isEmpty() ? null : text)
        .toArray();
  }
}
