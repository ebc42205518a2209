package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the figures that a check reads. */
final class Valued {
  private Valued() {}

  /** A figure that has a value. */
  static Optional<FigureValue> one(Figures figures, String id) {
    return figures.find(id).filter(value -> value.value().isPresent());
  }

  /**
   * The figures in that order, or none if one of them has no value, or if they are to be held
   * against each other and do not speak of the same counties.
   */
  static List<FigureValue> all(Figures figures, List<String> ids) {
    List<FigureValue> found = ids.stream().flatMap(id -> one(figures, id).stream()).toList();
    boolean comparable = found.size() == ids.size() && FigureValue.ofSameCounties(found);
    return comparable ? found : List.of();
  }

  /** The title in Chinese, with the group. */
  static String title(FigureValue value) {
    return value.figure().title() + group(value);
  }

  /** The title in English, with the group. */
  static String titleEn(FigureValue value) {
    return value.figure().titleEn() + group(value);
  }

  private static String group(FigureValue value) {
    return value.group().isEmpty() ? "" : "/" + value.group();
  }

  /** Titles and values in Chinese, one behind the other. */
  static String listed(List<FigureValue> values) {
    return listed(values, v -> "“%s”%s".formatted(title(v), Amount.of(v).withUnit()), "、");
  }

  /** Titles and values in English. */
  static String listedEn(List<FigureValue> values) {
    return listed(values, v -> "\"%s\" %s".formatted(titleEn(v), Amount.of(v).withUnit()), ", ");
  }

  /** Something of each value, joined. */
  static String listed(
      List<FigureValue> values, Function<FigureValue, String> each, String separator) {
    return values.stream().map(each).collect(Collectors.joining(separator));
  }

  /** The ids of a figure and of others behind it. */
  static List<String> ids(FigureValue first, List<FigureValue> others) {
    return Stream.concat(Stream.of(first), others.stream()).map(FigureValue::id).toList();
  }
}
