package io.qualityreport.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A figure computed.
 *
 * @param figure its declaration
 * @param group the group of a table, empty string for the figure itself
 * @param status whether it has a value
 * @param value exact value in the printed unit, before rounding
 * @param numerator upper part of a ratio, in its own base unit; the value itself otherwise
 * @param denominator lower part of a ratio
 * @param rows contributing rows (of a ratio: those of its denominator)
 * @param lowerBound whether the value is a lower bound
 * @param period the year
 * @param asOf the day it speaks of: a snapshot's own day, else the run's
 * @param submissions numbers of the submissions whose rows were read, sorted
 * @param missing names of datasets of which nothing was accepted for it, sorted
 * @param gaps of several counties rolled up, those of which it lacks a dataset that others sent
 */
public record FigureValue(
    Figure figure,
    String group,
    FigureStatus status,
    Optional<BigDecimal> value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    long rows,
    boolean lowerBound,
    String period,
    LocalDate asOf,
    List<Long> submissions,
    List<String> missing,
    List<Gap> gaps) {

  /** Copies the lists. */
  public FigureValue {
    submissions = List.copyOf(submissions);
    missing = List.copyOf(missing);
    gaps = List.copyOf(gaps);
  }

  /** A value without a gap, such as every value of one county. */
  public FigureValue(
      Figure figure,
      String group,
      FigureStatus status,
      Optional<BigDecimal> value,
      Optional<BigDecimal> numerator,
      Optional<BigDecimal> denominator,
      long rows,
      boolean lowerBound,
      String period,
      LocalDate asOf,
      List<Long> submissions,
      List<String> missing) {
    this(
        figure,
        group,
        status,
        value,
        numerator,
        denominator,
        rows,
        lowerBound,
        period,
        asOf,
        submissions,
        missing,
        List.of());
  }

  /** Division codes of the counties that it lacks. */
  public Set<String> lacks() {
    return gaps.stream().map(Gap::region).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether values speak of the same counties, so that one may be held against another. */
  public static boolean ofSameCounties(Collection<FigureValue> values) {
    return values.stream().map(FigureValue::lacks).distinct().count() <= 1;
  }

  /** The id, with {@code /group} behind it for one group of a table. */
  public String id() {
    return group.isEmpty() ? figure.id() : figure.id() + "/" + group;
  }

  /** The value at the printed precision, half up; empty where there is none. */
  public Optional<BigDecimal> rounded() {
    return value.map(v -> v.setScale(figure.decimals(), RoundingMode.HALF_UP));
  }

  /** The exact value in base units, a share as a fraction; empty where there is none. */
  public Optional<BigDecimal> base() {
    return value.map(Unit.of(figure.unit())::base);
  }
}
