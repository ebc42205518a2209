package io.qualityreport.measure;

import io.qualityreport.contract.CatalogKey;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.contract.NormalText;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SourcedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

  /** Whether no figure asks for any indicator. */
  boolean isEmpty() {
    return rows.isEmpty();
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

  /**
   * The value that is stated. What several counties state of themselves adds up where it is an
   * amount; their rates do not, and nobody states the rate of all.
   */
  FigureValue value(Target target, Basis dataset, Reading reading) {
    List<SourcedRow> stating = rows(target);
    if (stating.isEmpty()) {
      return Values.without(
          target, FigureStatus.MISSING, 0, dataset.in(List.of()).lacking(DATASET));
    }
    Set<String> silent = new TreeSet<>(reading.counties());
    stating.forEach(row -> silent.remove(row.region()));
    Basis basis =
        dataset
            .in(stating.stream().map(SourcedRow::submissionId).toList())
            .without(silent, DATASET, reading);
    Unit printed = Unit.of(target.figure().unit());
    if (reading.rollsUp() && !printed.addsUp()) {
      return Values.without(target, FigureStatus.UNDEFINED, stating.size(), basis);
    }
    return stating.size() + silent.size() > reading.counties().size()
            || !stating.stream().allMatch(row -> unit(row, printed).base().equals(printed.base()))
        ? Values.without(target, FigureStatus.CONFLICT, stating.size(), basis)
        : Values.of(target, sum(stating, printed), basis);
  }

  private Observed sum(List<SourcedRow> stating, Unit printed) {
    Optional<BigDecimal> sum =
        stating.stream()
            .map(row -> value(row).map(unit(row, printed)::base))
            .reduce((a, b) -> a.flatMap(x -> b.map(x::add)))
            .orElseThrow();
    boolean lowerBound = stating.stream().anyMatch(row -> Boolean.TRUE.equals(cell(row, AT_LEAST)));
    return new Observed(sum, stating.size(), lowerBound);
  }

  private Optional<BigDecimal> value(SourcedRow row) {
    return Optional.ofNullable((BigDecimal) cell(row, VALUE));
  }

  private Unit unit(SourcedRow row, Unit printed) {
    return Optional.ofNullable((String) cell(row, UNIT)).map(Unit::of).orElse(printed);
  }

  private Object cell(SourcedRow row, String field) {
    return row.values()[contract.indexOf(field).orElseThrow()];
  }

  private static String indicator(Target target) {
    return NormalText.of(((Figure.Declared) target.figure().definition()).indicator());
  }
}
