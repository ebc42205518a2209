package io.qualityreport.measure;

import io.qualityreport.warehouse.Aggregate.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes the values of figures. */
final class Values {
  private Values() {}

  /** The value of a measure; the sum over no row at all is zero, that over unknown values none. */
  static FigureValue measured(Target target, Observed observed, Basis basis) {
    if (!basis.missing().isEmpty()) {
      return without(target, FigureStatus.MISSING, 0, basis);
    }
    boolean emptySum =
        observed.rows() == 0
            && target.figure().definition() instanceof Figure.Measured measured
            && measured.measure() == Measure.SUM;
    return of(
        target, emptySum ? new Observed(Optional.of(BigDecimal.ZERO), 0, false) : observed, basis);
  }

  /** A value in base units, undefined where there is none. */
  static FigureValue of(Target target, Observed observed, Basis basis) {
    Unit unit = Unit.of(target.figure().unit());
    return new FigureValue(
        target.figure(),
        target.group().name(),
        observed.base().isPresent() ? FigureStatus.OK : FigureStatus.UNDEFINED,
        observed.base().map(unit::printed),
        observed.base().map(Decimals::plain),
        Optional.empty(),
        observed.rows(),
        observed.lowerBound(),
        basis.period(),
        basis.asOf(),
        basis.submissions(),
        basis.missing(),
        basis.gaps());
  }

  /** No value, and why. */
  static FigureValue without(Target target, FigureStatus status, long rows, Basis basis) {
    return new FigureValue(
        target.figure(),
        target.group().name(),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rows,
        false,
        basis.period(),
        basis.asOf(),
        basis.submissions(),
        basis.missing(),
        basis.gaps());
  }

  /** The value of one figure as that of another, in the other's unit. */
  static FigureValue renamed(Figure figure, FigureValue value) {
    return new FigureValue(
        figure,
        "",
        value.status(),
        value.base().map(Unit.of(figure.unit())::printed),
        value.numerator(),
        value.denominator(),
        value.rows(),
        value.lowerBound(),
        value.period(),
        value.asOf(),
        value.submissions(),
        value.missing(),
        value.gaps());
  }

  /**
   * A quotient; undefined over zero, as one of its parts where that has no value, and missing where
   * its parts do not speak of the same counties.
   */
  static FigureValue ratio(Figure figure, FigureValue over, FigureValue under, Basis basis) {
    List<FigureValue> parts = List.of(over, under);
    if (!FigureValue.ofSameCounties(parts)) {
      return without(Target.whole(figure), FigureStatus.MISSING, 0, basis.uneven(parts));
    }
    Optional<BigDecimal> numerator = over.base();
    Optional<BigDecimal> denominator = under.base();
    Optional<BigDecimal> value =
        denominator
            .filter(d -> d.signum() != 0)
            .flatMap(d -> numerator.map(n -> quotient(figure, n, d)));
    return new FigureValue(
        figure,
        "",
        value.isPresent()
            ? FigureStatus.OK
            : FigureStatus.worst(parts.stream().map(FigureValue::status).toList()),
        value,
        numerator,
        denominator,
        under.rows(),
        over.lowerBound() && !under.lowerBound(),
        basis.period(),
        basis.asOf(),
        basis.submissions(),
        basis.missing(),
        basis.gaps());
  }

  private static BigDecimal quotient(Figure figure, BigDecimal numerator, BigDecimal denominator) {
    return Decimals.quotient(Unit.of(figure.unit()).printed(numerator), denominator);
  }
}
