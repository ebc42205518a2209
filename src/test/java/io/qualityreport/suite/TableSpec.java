package io.qualityreport.suite;

import io.qualityreport.catalog.DatasetCases;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Good rows of a dataset, and how they are spoiled. The rows are copies of the dataset's good row
 * in {@code catalog-cases}, each with a key of its own.
 *
 * @param dataset its name
 * @param rows how many, 3 if not said
 * @param with cells by column title, in all rows
 * @param row cells by row, from 1, and column title; null leaves the cell out
 * @param only columns by title, in this order; all of the good row if none are named
 * @param without columns left out, by title
 * @param rename headers by title
 * @param above lines above the header
 * @param below lines below the rows
 */
public record TableSpec(
    String dataset,
    Optional<Integer> rows,
    Map<String, String> with,
    Map<Integer, Map<String, String>> row,
    List<String> only,
    List<String> without,
    Map<String, String> rename,
    List<List<String>> above,
    List<List<String>> below) {

  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());

  /** Fills in what was not said. */
  public TableSpec {
    with = with == null ? Map.of() : with;
    row = row == null ? Map.of() : row;
    only = only == null ? List.of() : only;
    without = without == null ? List.of() : without;
    rename = rename == null ? Map.of() : rename;
    above = above == null ? List.of() : above;
    below = below == null ? List.of() : below;
  }

  DatasetContract contract() {
    return CONTRACTS
        .dataset(dataset)
        .orElseThrow(() -> new IllegalArgumentException("no dataset " + dataset));
  }

  /** Titles of the columns, before they are renamed. */
  List<String> titles() {
    List<String> titles = new ArrayList<>(only.isEmpty() ? List.copyOf(good().keySet()) : only);
    titles.removeAll(without);
    return titles;
  }

  /** All lines of the table. */
  List<List<String>> lines() {
    List<String> titles = titles();
    List<List<String>> lines = new ArrayList<>(above);
    lines.add(titles.stream().map(t -> rename.getOrDefault(t, t)).toList());
    for (int i = 1; i <= rows.orElse(3); i++) {
      lines.add(cells(titles, i));
    }
    lines.addAll(below);
    return Collections.unmodifiableList(lines);
  }

  private List<String> cells(List<String> titles, int number) {
    Map<String, String> cells = new LinkedHashMap<>(good());
    key().ifPresent(f -> cells.compute(f.title(), (t, text) -> RowNumber.of(text, number)));
    change(cells, with);
    change(cells, row.getOrDefault(number, Map.of()));
    return titles.stream().map(t -> cells.getOrDefault(t, "")).toList();
  }

  private void change(Map<String, String> cells, Map<String, String> changed) {
    for (Map.Entry<String, String> cell : changed.entrySet()) {
      if (contract().fields().stream().noneMatch(f -> f.title().equals(cell.getKey()))
          && !only.contains(cell.getKey())) {
        throw new IllegalArgumentException(dataset + " has no column " + cell.getKey());
      }
      cells.put(cell.getKey(), cell.getValue() == null ? "" : cell.getValue());
    }
  }

  /** The good row: column title to text, in the contract's order. */
  private Map<String, String> good() {
    Map<String, String> base = DatasetCases.of(dataset).base();
    Map<String, String> cells = new LinkedHashMap<>();
    for (Field field : contract().fields()) {
      if (base.containsKey(field.name())) {
        cells.put(field.title(), base.get(field.name()));
      }
    }
    return cells;
  }

  /** The field that tells rows apart. */
  private Optional<Field> key() {
    return contract().primaryKey().stream()
        .map(contract()::field)
        .filter(f -> f.codes().isEmpty())
        .findFirst();
  }
}
