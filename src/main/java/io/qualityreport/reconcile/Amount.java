package io.qualityreport.reconcile;

import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A number in the printed unit of some figure.
 *
 * @param number the exact number
 * @param lowerBound whether it is known only that there is at least so much
 * @param figure the figure in whose unit and precision it is printed
 */
record Amount(BigDecimal number, boolean lowerBound, Figure figure) {

  /** A figure's value in its own unit. */
  static Amount of(FigureValue value) {
    return new Amount(value.value().orElseThrow(), value.lowerBound(), value.figure());
  }

  /** A figure's value in the unit of another figure. */
  static Amount of(FigureValue value, Figure inUnitOf) {
    BigDecimal number = Unit.of(inUnitOf.unit()).printed(value.base().orElseThrow());
    return new Amount(number, value.lowerBound(), inUnitOf);
  }

  /** A figure's value beside another: in its unit, and as itself where it has the same. */
  static Amount beside(FigureValue value, Figure other) {
    boolean same = Unit.of(value.figure().unit()).equals(Unit.of(other.unit()));
    return same ? of(value) : of(value, other);
  }

  /** The sum of figures in the unit of another figure. */
  static Amount sum(Collection<FigureValue> values, Figure inUnitOf) {
    return values.stream()
        .map(value -> of(value, inUnitOf))
        .reduce(new Amount(BigDecimal.ZERO, false, inUnitOf), Amount::plus);
  }

  private Amount plus(Amount other) {
    return new Amount(number.add(other.number), lowerBound || other.lowerBound, figure);
  }

  /**
   * Whether both can be true. What a department states is compared at the precision at which it is
   * stated, records exactly.
   */
  boolean agreesWith(Amount derived) {
    BigDecimal other = derived.number;
    if (figure.definition() instanceof Figure.Declared) {
      int stated = Math.max(figure.decimals(), number.scale());
      other = other.setScale(stated, RoundingMode.HALF_UP);
    }
    int order = number.compareTo(other);
    return order == 0 || (order < 0 ? lowerBound : derived.lowerBound);
  }

  /** The number alone, whatever it bounds. */
  Amount exactly() {
    return new Amount(number, false, figure);
  }

  /** How far it is from another amount of the same unit. */
  Amount differenceTo(Amount other) {
    return new Amount(number.subtract(other.number).abs(), false, figure);
  }

  /** The number as printed, with all its decimals where rounding hides that another differs. */
  String printedBeside(BigDecimal other) {
    boolean hidden = number.compareTo(other) != 0 && rounded(number).compareTo(rounded(other)) == 0;
    String digits = (hidden ? number : rounded(number)).toPlainString();
    return lowerBound ? ">=" + digits : digits;
  }

  private BigDecimal rounded(BigDecimal exact) {
    return exact.setScale(figure.decimals(), RoundingMode.HALF_UP);
  }

  /** The same with its unit, for a sentence. */
  String withUnitBeside(BigDecimal other) {
    return Unit.behind(printedBeside(other), figure.unit());
  }

  /** The number as printed. */
  String printed() {
    return printedBeside(number);
  }

  /** The same with its unit; what is not zero is not printed as zero. */
  String withUnit() {
    return withUnitBeside(BigDecimal.ZERO);
  }
}
