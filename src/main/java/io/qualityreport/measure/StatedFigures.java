package io.qualityreport.measure;

import io.qualityreport.contract.CatalogKey;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.contract.NormalText;
import io.qualityreport.warehouse.SourcedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What departments state of themselves, one row a figure: collected from the rows of the dataset
 * that every department may send, compared with the catalog's indicators as normalized texts.
 */
final class StatedFigures {
  /** The dataset. */
  static final String DATASET = "declared-figures";

  private static final String INDICATOR = "indicator";
  private static final String VALUE = "value";
  private static final String UNIT = "unit";
  private static final String AT_LEAST = "at_least";
  private static final List<Map.Entry<String, FieldType>> FIELDS =
      List.of(
          Map.entry(INDICATOR, FieldType.STRING),
          Map.entry(VALUE, FieldType.NUMBER),
          Map.entry(UNIT, FieldType.STRING),
          Map.entry(AT_LEAST, FieldType.BOOLEAN));

  private final DatasetContract contract;
  private final Map<String, List<SourcedRow>> rows = new HashMap<>();

  /** Makes the collection for the indicators of these targets; without any it keeps nothing. */
  StatedFigures(DatasetContract contract, Collection<Target> targets) {
    this.contract = contract;
    targets.forEach(target -> rows.put(indicator(target), new ArrayList<>()));
  }

  /**
   * Checks that the dataset can hold stated figures.
   *
   * @throws io.qualityreport.contract.CatalogException if it is not declared so
   */
  static void check(Contracts contracts, CatalogKey place) {
    DatasetContract dataset =
        contracts
            .dataset(DATASET)
            .orElseThrow(
                () ->
                    place.wrong(
                        "expected a dataset %s to read stated figures from, found none; declare it"
                            .formatted(DATASET)));
    for (Map.Entry<String, FieldType> expected : FIELDS) {
      boolean there =
          dataset.fields().stream()
              .anyMatch(f -> f.name().equals(expected.getKey()) && f.type() == expected.getValue());
      if (!there) {
        throw place.wrong(
            "expected a field %s of type %s in dataset %s, found none; declare it"
                .formatted(
                    expected.getKey(), MeasuredReader.written(expected.getValue()), DATASET));
      }
    }
  }

  /** The names of the fields that a stated figure is read from. */
  static List<String> fields() {
    return FIELDS.stream().map(Map.Entry::getKey).toList();
  }

  /** Keeps a row if a figure asks for its indicator. */
  void accept(SourcedRow row) {
    if (!rows.isEmpty() && cell(row, INDICATOR) instanceof String text) {
      Optional.ofNullable(rows.get(NormalText.of(text))).ifPresent(kept -> kept.add(row));
    }
  }

  /** The rows that state a figure. */
  List<SourcedRow> rows(Target target) {
    return rows.get(indicator(target));
  }

  /** The value that is stated. */
  FigureValue value(Target target, Basis dataset) {
    List<SourcedRow> stating = rows(target);
    if (stating.isEmpty()) {
      return Values.without(
          target, FigureStatus.MISSING, 0, dataset.in(List.of()).lacking(DATASET));
    }
    Basis basis = dataset.in(stating.stream().map(SourcedRow::submissionId).toList());
    Unit printed = Unit.of(target.figure().unit());
    Unit stated = unit(stating.get(0)).orElse(printed);
    if (stating.size() > 1 || !stated.base().equals(printed.base())) {
      return Values.without(target, FigureStatus.CONFLICT, stating.size(), basis);
    }
    SourcedRow row = stating.get(0);
    Optional<BigDecimal> value = Optional.ofNullable((BigDecimal) cell(row, VALUE));
    boolean lowerBound = Boolean.TRUE.equals(cell(row, AT_LEAST));
    return Values.of(target, new Observed(value.map(stated::base), 1, lowerBound), basis);
  }

  private Optional<Unit> unit(SourcedRow row) {
    return Optional.ofNullable((String) cell(row, UNIT)).map(Unit::of);
  }

  private Object cell(SourcedRow row, String field) {
    return row.values()[contract.indexOf(field).orElseThrow()];
  }

  private static String indicator(Target target) {
    return NormalText.of(((Figure.Declared) target.figure().definition()).indicator());
  }
}
