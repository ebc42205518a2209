package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Unit;
import io.qualityreport.text.WrittenNumbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The unit that a sentence writes behind the place of a value, which goes before the figure's own:
 * 次 for a figure in 次/月, 头 for one in 万头.
 *
 * @param unit the unit to print the value in; empty where the sentence has another word there
 * @param shift the power of ten between the figure's unit and this one
 * @param length how many characters of the text behind the place it takes, with 余 and 以上 where the
 *     value says that itself
 * @param fits whether the sentence's unit can be that of the figure
 */
public record FollowingUnit(String unit, int shift, int length, boolean fits) {
  private static final List<String> BOUNDS = List.of("及以上", "以上", "余", "多");
  private static final String ANYTHING = "个";

  /** The unit in the text behind a place. */
  public static FollowingUnit of(FigureValue value, String behind) {
    int blanks = behind.length() - behind.stripLeading().length();
    int before = blanks + bound(value, behind.substring(blanks));
    String own = value.figure().unit();
    String rest = behind.substring(before);
    return written(own, rest)
        .map(unit -> followed(value, unit, behind, before + unit.length()))
        .orElseGet(() -> other(own, WrittenNumbers.measureAt(rest)));
  }

  private static FollowingUnit followed(FigureValue value, String unit, String behind, int end) {
    String own = value.figure().unit();
    int shift = own.contains("/") ? 0 : Unit.of(own).power() - Unit.of(unit).power();
    return new FollowingUnit(unit, shift, end + bound(value, behind.substring(end)), true);
  }

  /**
   * Another measure word stays as the sentence has it; any other word follows the figure's unit.
   */
  private static FollowingUnit other(String own, String word) {
    return word.isEmpty()
        ? new FollowingUnit(own, 0, 0, true)
        : new FollowingUnit("", 0, 0, word.equals(ANYTHING));
  }

  /** The figure's unit, or a multiple of it, or the beginning of it such as 台 for 台件. */
  private static Optional<String> written(String own, String rest) {
    String base = Unit.of(own).base();
    return Stream.concat(
            Stream.of(own), Stream.of("万", "亿", "").flatMap(m -> multiple(m, base, rest)))
        .filter(unit -> !unit.isEmpty() && rest.startsWith(unit))
        .findFirst();
  }

  private static Stream<String> multiple(String multiple, String base, String rest) {
    if (!rest.startsWith(multiple)) {
      return Stream.empty();
    }
    String word = WrittenNumbers.measureAt(rest.substring(multiple.length()));
    return !word.isEmpty() && base.startsWith(word) ? Stream.of(multiple + word) : Stream.empty();
  }

  private static int bound(FigureValue value, String text) {
    return value.lowerBound()
        ? BOUNDS.stream().filter(text::startsWith).findFirst().map(String::length).orElse(0)
        : 0;
  }
}
