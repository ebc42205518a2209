package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.catalog.DatasetCases;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.ContractChecker.Accepted;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.DateContext;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Good rows of a dataset, for a form: those of the catalog's cases, each with a key of its own.
 *
 * @param contract the dataset
 * @param asOf the day that the rows are good on
 * @param rows cells as text in field order, null where blank
 */
record FormRows(DatasetContract contract, LocalDate asOf, List<Object[]> rows) {

  static FormRows of(DatasetContract contract) {
    DatasetCases cases = DatasetCases.of(contract.name());
    List<Object[]> rows = new ArrayList<>();
    for (DatasetCases.Case one : cases.cases()) {
      Object[] cells = cases.cells(contract, one);
      boolean sameScope = contract.scope().stream().noneMatch(f -> one.with().containsKey(f));
      if (one.refused().isEmpty() && sameScope) {
        rekey(contract, cells, cases.base(), rows.size());
        rows.add(cells);
      }
    }
    assertThat(rows).as(contract.name()).hasSizeGreaterThan(1);
    return new FormRows(contract, LocalDate.parse(cases.asOf()), rows);
  }

  /** What the warehouse has of the rows once they are loaded, as text. */
  List<String> loaded() {
    ContractChecker checker = new ContractChecker(contract);
    DateContext dates =
        new DateContext(asOf, asOf.withDayOfYear(1), asOf.withDayOfYear(asOf.lengthOfYear()));
    return rows.stream()
        .map(cells -> checker.check(1, cells, dates))
        .map(result -> text(((Accepted) result).values()))
        .toList();
  }

  /** Typed values as text: numbers without trailing zeros. */
  static String text(Object[] values) {
    return Arrays.stream(values)
        .map(
            v ->
                v instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : String.valueOf(v))
        .toList()
        .toString();
  }

  private static void rekey(
      DatasetContract contract, Object[] cells, java.util.Map<String, String> base, int number) {
    Field key =
        contract.primaryKey().stream()
            .map(contract::field)
            .filter(f -> f.codes().isEmpty() && f.type() != FieldType.DATE)
            .findFirst()
            .orElseGet(() -> contract.field(contract.primaryKey().get(0)));
    cells[contract.indexOf(key.name()).orElseThrow()] = varied(key, base.get(key.name()), number);
  }

  private static String varied(Field key, String text, int number) {
    if (number == 0) {
      return text;
    }
    if (key.codes().isPresent()) {
      return key.codes().get().codes().get(number).value();
    }
    if (key.type() == FieldType.INTEGER) {
      return String.valueOf(Integer.parseInt(text) + number);
    }
    return key.constraints().pattern().isPresent()
        ? text.substring(0, text.length() - 2) + "%02d".formatted(number)
        : text + number;
  }
}
