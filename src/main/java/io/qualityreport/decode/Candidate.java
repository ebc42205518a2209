package io.qualityreport.decode;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import java.util.List;

/**
 * A dataset whose header is looked for.
 *
 * @param contract the dataset
 * @param keys the names of its fields
 * @param needed the positions of the fields that every row must have
 */
record Candidate(DatasetContract contract, FieldKeys keys, List<Integer> needed) {

  Candidate(DatasetContract contract) {
    this(contract, new FieldKeys(contract), needed(contract));
  }

  /** How many fields have a column of their own. */
  int columns() {
    return (int) contract.fields().stream().filter(f -> f.boundOf().isEmpty()).count();
  }

  /** The positions of the required fields and of those that make up the primary key. */
  static List<Integer> needed(DatasetContract contract) {
    return contract.fields().stream()
        .filter(f -> f.constraints().required() || contract.primaryKey().contains(f.name()))
        .map(Field::name)
        .map(name -> contract.indexOf(name).orElseThrow())
        .toList();
  }
}
