package io.qualityreport.measure;

import io.qualityreport.warehouse.Reading;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Computes figures from figures: ratios, sums, measures over groups, last year's. */
final class Evaluation {
  private final FigureCatalog catalog;
  private final Reading reading;
  private final Function<String, FigureValue> yearBefore;
  private final Map<String, FigureValue> known;

  /**
   * Makes an evaluation.
   *
   * @param observed the values of all measured and stated figures that are needed, by id
   * @param yearBefore the value of a figure in the year before
   */
  Evaluation(
      FigureCatalog catalog,
      Reading reading,
      Map<String, FigureValue> observed,
      Function<String, FigureValue> yearBefore) {
    this.catalog = catalog;
    this.reading = reading;
    this.yearBefore = yearBefore;
    this.known = new HashMap<>(observed);
  }

  /** The value of that id, {@code figure} or {@code figure/group}. */
  FigureValue value(String id) {
    FigureValue value = known.get(id);
    if (value == null) {
      value = compute(catalog.figure(id).orElseThrow());
      known.put(id, value);
    }
    return value;
  }

  private FigureValue compute(Figure figure) {
    Figure.Definition definition = figure.definition();
    if (definition instanceof Figure.Ratio ratio) {
      FigureValue over = value(ratio.numerator());
      FigureValue under = value(ratio.denominator());
      return Values.ratio(figure, over, under, Basis.joined(reading, List.of(over, under)));
    }
    if (definition instanceof Figure.Sum sum) {
      return sum(Target.whole(figure), sum);
    }
    if (definition instanceof Figure.OverGroups over) {
      return overGroups(Target.whole(figure), over);
    }
    if (definition instanceof Figure.PreviousYear previous) {
      return Values.renamed(figure, yearBefore.apply(previous.figure()));
    }
    throw new IllegalStateException("figure " + figure.id() + " was not measured");
  }

  private FigureValue sum(Target target, Figure.Sum sum) {
    List<FigureValue> plus = sum.plus().stream().map(this::value).toList();
    List<FigureValue> minus = sum.minus().stream().map(this::value).toList();
    List<FigureValue> inputs = sum.inputs().stream().map(this::value).toList();
    Basis basis = Basis.joined(reading, inputs);
    long rows = inputs.stream().mapToLong(FigureValue::rows).sum();
    if (inputs.stream().anyMatch(v -> v.value().isEmpty())) {
      return lacking(target, inputs, rows, basis);
    }
    if (!FigureValue.ofSameCounties(inputs)) {
      return Values.without(target, FigureStatus.MISSING, 0, basis.uneven(inputs));
    }
    boolean lowerBound =
        plus.stream().anyMatch(FigureValue::lowerBound)
            && minus.stream().noneMatch(FigureValue::lowerBound);
    BigDecimal base = total(plus).subtract(total(minus));
    return Values.of(target, new Observed(Optional.of(base), rows, lowerBound), basis);
  }

  private static BigDecimal total(List<FigureValue> values) {
    return values.stream()
        .map(v -> v.base().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static FigureValue lacking(
      Target target, List<FigureValue> inputs, long rows, Basis basis) {
    FigureStatus status = FigureStatus.worst(inputs.stream().map(FigureValue::status).toList());
    return Values.without(target, status, rows, basis);
  }

  private FigureValue overGroups(Target target, Figure.OverGroups over) {
    FigureValue whole = value(over.figure());
    List<FigureValue> groups =
        catalog.groupsOf(over.figure()).stream()
            .filter(group -> group.over(reading.period(), whole.asOf()))
            .map(group -> value(over.figure() + "/" + group.name()))
            .toList();
    Basis basis = Basis.joined(reading, List.of(whole));
    if (whole.status() == FigureStatus.MISSING) {
      return lacking(target, List.of(whole), 0, basis);
    }
    Accumulator accumulator = new Accumulator(over.measure());
    groups.forEach(group -> accumulator.add(group.base().orElse(null)));
    long rows = groups.stream().mapToLong(FigureValue::rows).sum();
    boolean lowerBound = groups.stream().anyMatch(FigureValue::lowerBound);
    return Values.of(target, new Observed(accumulator.result(), rows, lowerBound), basis);
  }
}
