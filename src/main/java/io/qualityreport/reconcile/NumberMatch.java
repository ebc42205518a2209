package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Unit;
import io.qualityreport.text.WrittenNumber.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of a sentence beside a figure that it may state.
 *
 * @param number the number
 * @param value the figure's value
 * @param share the share of the figure's title that the clause has
 * @param score the same, and how much of it stands near the number, 0 to 1
 */
record NumberMatch(StatedNumber number, FigureValue value, double share, double score) {
  private static final double CLAUSE = 0.6;
  private static final BigDecimal NEARLY = new BigDecimal("0.05");
  private static final String ANYTHING = "个";
  private static final String MEASURED = "%|元|.*米|公里|吨|亩|公顷|公斤|千克";

  /** Sets a number beside a figure that has a value. */
  static NumberMatch of(StatedNumber number, FigureValue value) {
    Title title = Title.of(value);
    double share = title.in(number.words().clause());
    double near = title.near(number.words().near());
    return new NumberMatch(number, value, share, CLAUSE * share + (1 - CLAUSE) * near);
  }

  /** Whether the units are the same, or one says less: 批 and 批次, nothing at all. */
  boolean sameUnit() {
    String written = written();
    String own = own();
    boolean less = !own.contains("/") && (own.startsWith(written) || own.endsWith(written));
    return written.isEmpty() || own.equals(written) || less;
  }

  /** Whether the number may be in the unit of the figure; 个 stands for anything that is counted. */
  boolean comparable() {
    return sameUnit()
        || (written().equals(ANYTHING) && counted(own()))
        || (own().equals(ANYTHING) && counted(written()));
  }

  private static boolean counted(String unit) {
    return !unit.isEmpty() && !unit.contains("/") && !unit.matches(MEASURED);
  }

  /** Whether both can be true, at the precision of the writing. */
  boolean agrees() {
    BigDecimal stated = stated();
    BigDecimal known = value.base().orElseThrow();
    int order = known.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated);
    return switch (number.stated().bound()) {
      case EXACT -> order == 0 || (value.lowerBound() && known.compareTo(stated) < 0);
      case AT_LEAST -> known.compareTo(stated) >= 0 || order == 0;
      case AT_MOST -> order <= 0 && !value.lowerBound();
      case ABOUT -> order == 0 || near(stated, known);
    };
  }

  /** Whether the number is exactly the figure's, in its unit. */
  boolean same() {
    return !written().isEmpty()
        && sameUnit()
        && number.stated().bound() == Bound.EXACT
        && value.base().orElseThrow().compareTo(stated()) == 0;
  }

  /** How far the two are from each other. */
  BigDecimal distance() {
    return value.base().orElseThrow().subtract(stated()).abs();
  }

  private static boolean near(BigDecimal stated, BigDecimal known) {
    return known.subtract(stated).abs().compareTo(stated.abs().multiply(NEARLY)) <= 0;
  }

  /** A number without a unit, or said of each, is in the unit in which the figure is printed. */
  private BigDecimal stated() {
    return written().isEmpty() || ofEach()
        ? number.stated().value().scaleByPowerOfTen(Unit.of(value.figure().unit()).power())
        : number.base();
  }

  private String written() {
    return Unit.of(number.stated().unit()).base();
  }

  /** The figure's unit, of one in 次/月 the 次 if the clause says 每月. */
  private String own() {
    String base = Unit.of(value.figure().unit()).base();
    return ofEach() ? base.substring(0, base.indexOf('/')) : base;
  }

  private boolean ofEach() {
    String unit = value.figure().unit();
    return unit.contains("/")
        && !number.stated().unit().contains("/")
        && number.words().clause().contains("每" + unit.substring(unit.indexOf('/') + 1));
  }
}
