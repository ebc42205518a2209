package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Aggregate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words how a figure is computed, in both languages. */
final class FormulaWords {
  private final FigureCatalog catalog;
  private final Contracts contracts;

  FormulaWords(FigureCatalog catalog, Contracts contracts) {
    this.catalog = catalog;
    this.contracts = contracts;
  }

  /** The definition of a figure, or of one group of it. */
  Message of(Figure figure, String group) {
    Figure.Definition definition = figure.definition();
    if (definition instanceof Figure.Measured measured) {
      return measured(measured, catalog.group(figure.id(), group));
    }
    if (definition instanceof Figure.Declared declared) {
      return Message.of("measure.declared", "indicator", declared.indicator());
    }
    if (definition instanceof Figure.Ratio ratio) {
      return ratio(figure, ratio);
    }
    if (definition instanceof Figure.Sum sum) {
      return Message.of(
          "measure.total",
          "figures",
          terms(sum, Language.ZH),
          "figuresEn",
          terms(sum, Language.EN));
    }
    if (definition instanceof Figure.OverGroups over) {
      return titled("measure.groups-" + MeasuredReader.written(over.measure()), over.figure());
    }
    return titled("measure.previous-year", ((Figure.PreviousYear) definition).figure());
  }

  private Message measured(Figure.Measured measured, Group group) {
    DatasetContract dataset = contracts.dataset(measured.dataset()).orElseThrow();
    Message rows = rows(dataset, measured.where(), group);
    String field = measured.field().map(name -> dataset.field(name).title()).orElse("");
    return Message.of(
        "measure." + MeasuredReader.written(measured.measure()),
        "rows",
        rows.in(Language.ZH),
        "rowsEn",
        rows.in(Language.EN),
        "field",
        field,
        "fieldEn",
        measured.field().orElse(""));
  }

  private static Message rows(DatasetContract dataset, Optional<Condition> where, Group group) {
    Optional<Message> slice = group.slice().map(s -> slice(dataset, s));
    String key = "measure.rows-all";
    if (where.isPresent()) {
      key = slice.isPresent() ? "measure.rows-where-group" : "measure.rows-where";
    } else if (slice.isPresent()) {
      key = "measure.rows-group";
    }
    return Message.of(
        key,
        "dataset",
        dataset.title(),
        "datasetEn",
        dataset.name(),
        "where",
        where.map(w -> w.words(Language.ZH)).orElse(""),
        "whereEn",
        where.map(w -> w.words(Language.EN)).orElse(""),
        "group",
        slice.map(s -> s.in(Language.ZH)).orElse(""),
        "groupEn",
        slice.map(s -> s.in(Language.EN)).orElse(""));
  }

  private static Message slice(DatasetContract dataset, Aggregate.Slice slice) {
    if (slice instanceof Aggregate.MonthSlice month) {
      return Message.of(
          "measure.in-month",
          "field",
          dataset.field(month.field()).title(),
          "fieldEn",
          month.field(),
          "month",
          month.month());
    }
    Aggregate.CodeSlice code = (Aggregate.CodeSlice) slice;
    return Message.of(
        "measure.with-code",
        "field",
        dataset.field(code.field()).title(),
        "fieldEn",
        code.field(),
        "value",
        code.value(),
        "valueEn",
        english(dataset.field(code.field()), code.value()));
  }

  private static String english(Field field, String value) {
    return field.codes().stream()
        .flatMap(list -> list.codes().stream())
        .filter(code -> code.value().equals(value))
        .findFirst()
        .orElseThrow()
        .en();
  }

  private Message ratio(Figure figure, Figure.Ratio ratio) {
    return Message.of(
        figure.unit().equals("%") ? "measure.percentage" : "measure.ratio",
        "numerator",
        title(ratio.numerator(), Figure::title),
        "numeratorEn",
        title(ratio.numerator(), Figure::titleEn),
        "denominator",
        title(ratio.denominator(), Figure::title),
        "denominatorEn",
        title(ratio.denominator(), Figure::titleEn));
  }

  private String terms(Figure.Sum sum, Language language) {
    Function<Figure, String> title = language == Language.ZH ? Figure::title : Figure::titleEn;
    String quote = language == Language.ZH ? "“%s”" : "\"%s\"";
    String plus =
        sum.plus().stream()
            .map(id -> quote.formatted(title(id, title)))
            .collect(Collectors.joining(" + "));
    return plus
        + sum.minus().stream()
            .map(id -> " - " + quote.formatted(title(id, title)))
            .collect(Collectors.joining());
  }

  private Message titled(String key, String id) {
    return Message.of(
        key, "title", title(id, Figure::title), "titleEn", title(id, Figure::titleEn));
  }

  private String title(String id, Function<Figure, String> title) {
    Figure figure = catalog.owner(id).orElseThrow();
    int slash = id.indexOf('/');
    return title.apply(figure) + (slash < 0 ? "" : "/" + id.substring(slash + 1));
  }
}
