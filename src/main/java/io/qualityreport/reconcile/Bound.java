package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is at least, or at most.
 *
 * @param least whether it is a least value
 * @param number the bound in the figure's printed unit, or
 * @param figure the id of the figure whose value it is
 */
record Bound(boolean least, Optional<BigDecimal> number, Optional<String> figure) {

  static Bound number(boolean least, BigDecimal number) {
    return new Bound(least, Optional.of(number), Optional.empty());
  }

  static Bound figure(boolean least, String figure) {
    return new Bound(least, Optional.empty(), Optional.of(figure));
  }

  /** The figure that it is taken from, if it has a value. */
  Optional<FigureValue> source(Figures figures) {
    return figure.flatMap(id -> Valued.one(figures, id));
  }

  /** The bound in the unit of a value; empty where the figure that it is has none. */
  Optional<Amount> amount(Figures figures, FigureValue value) {
    return number
        .map(n -> new Amount(n, false, value.figure()))
        .or(
            () ->
                source(figures)
                    .filter(source -> FigureValue.ofSameCounties(List.of(source, value)))
                    .map(source -> Amount.beside(source, value.figure())));
  }

  /** A lower bound below what is claimed, or above which something is claimed, says nothing. */
  boolean broken(Amount value, Amount bound) {
    int order = value.number().compareTo(bound.number());
    return least ? !value.lowerBound() && order < 0 : !bound.lowerBound() && order > 0;
  }

  /** The sign before it. */
  String sign() {
    return least ? ">=" : "<=";
  }

  /** The bound as it is printed beside a value. */
  String printed(Amount bound, Amount value) {
    return number
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> bound.exactly().printedBeside(value.number()));
  }
}
