package io.qualityreport.measure;

import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CatalogKey;
import io.qualityreport.contract.Condition;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import io.qualityreport.measure.FigureDeclaration.GroupByDeclaration;
import io.qualityreport.warehouse.Aggregate.Measure;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a measure over a dataset and checks it against the dataset's contract. */
final class MeasuredReader {
  private final Contracts contracts;
  private final CatalogKey place;

  MeasuredReader(Contracts contracts, CatalogKey place) {
    this.contracts = contracts;
    this.place = place;
  }

  /** The measure that a declaration with a dataset means. */
  Figure.Measured read(FigureDeclaration declared) {
    DatasetContract dataset = dataset(declared.dataset());
    Measure measure = measure(declared);
    return new Figure.Measured(
        dataset.name(),
        measure,
        measured(measure, declared.field(), dataset),
        Optional.ofNullable(declared.where()).map(text -> condition("where", text, dataset)),
        Optional.ofNullable(declared.groupBy()).map(group -> groupBy(group, dataset)),
        Optional.ofNullable(declared.lowerBoundWhen())
            .map(text -> lowerBound(text, Optional.ofNullable(declared.where()), dataset)));
  }

  private DatasetContract dataset(String name) {
    return contracts
        .dataset(name)
        .orElseThrow(
            () ->
                place
                    .at("dataset")
                    .wrong(
                        "expected one of the datasets %s, found %s"
                            .formatted(
                                contracts.datasets().stream()
                                    .map(DatasetContract::name)
                                    .collect(Collectors.joining(", ")),
                                name)));
  }

  private Measure measure(FigureDeclaration declared) {
    if (declared.measure() == null) {
      throw place
          .at("measure")
          .wrong(
              "expected one of count, distinct, distinct-by-county, sum, min, max, avg, found none;"
                  + " add it");
    }
    return declared.measure();
  }

  private Optional<String> measured(Measure measure, String name, DatasetContract dataset) {
    if (measure == Measure.COUNT) {
      if (name != null) {
        throw place
            .at("field")
            .wrong("a count is of rows and has no field; leave it out or measure distinct");
      }
      return Optional.empty();
    }
    Field field = field("field", place.at("field").text(name, "a text"), dataset);
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    if (measure == Measure.DISTINCT_BY_COUNTY && field.type() == FieldType.NUMBER) {
      throw place
          .at("field")
          .wrong(
              "expected a field that names something for %s, found %s of type %s"
                  .formatted(written(measure), field.name(), written(field.type())));
    }
    if (!measure.distinct() && !number) {
      throw place
          .at("field")
          .wrong(
              "expected a field of type number or integer for %s, found %s of type %s"
                  .formatted(written(measure), field.name(), written(field.type())));
    }
    return Optional.of(field.name());
  }

  private Field field(String key, String name, DatasetContract dataset) {
    if (dataset.indexOf(name).isEmpty()) {
      throw place
          .at(key)
          .wrong(
              "expected one of the fields of %s (%s), found %s"
                  .formatted(
                      dataset.name(),
                      dataset.fields().stream().map(Field::name).collect(Collectors.joining(", ")),
                      name));
    }
    return dataset.field(name);
  }

  private Condition condition(String key, String text, DatasetContract dataset) {
    try {
      return Condition.parse(text, dataset.fields());
    } catch (CatalogException e) {
      throw e.at(place.file(), place.at(key).key());
    }
  }

  /** Both conditions are parsed alone before they are joined, so neither can open or close it. */
  private Condition lowerBound(String text, Optional<String> where, DatasetContract dataset) {
    Condition alone = condition("lowerBoundWhen", text, dataset);
    return where
        .map(w -> condition("lowerBoundWhen", "(%s) and (%s)".formatted(w, text), dataset))
        .orElse(alone);
  }

  private Figure.GroupBy groupBy(GroupByDeclaration declared, DatasetContract dataset) {
    if (declared.month() != null) {
      Field field = field("groupBy.month", declared.month(), dataset);
      if (field.type() != FieldType.DATE) {
        throw place
            .at("groupBy.month")
            .wrong(
                "expected a field of type date, found %s of type %s"
                    .formatted(field.name(), written(field.type())));
      }
      return new Figure.GroupBy(field.name(), true);
    }
    Field field = field("groupBy", place.at("groupBy").text(declared.field(), "a text"), dataset);
    if (field.codes().isEmpty()) {
      throw place
          .at("groupBy")
          .wrong(
              "expected a field with codes or { month: <date field> }, found %s without codes"
                  .formatted(field.name()));
    }
    return new Figure.GroupBy(field.name(), false);
  }

  /** A constant as the catalog writes it. */
  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
