package io.qualityreport.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One way to read a header column's texts as a field's name.
 *
 * @param key what to look for among the fields' keys
 * @param rank 0 for all the texts as they stand, more the further from it
 * @param partial whether a level was left out, so that other columns may read the same
 * @param unit the text that may be a unit, empty if there is none
 */
record Reading(String key, int rank, boolean partial, String unit) {

  /** All readings of a column's texts, from the top level down; the best reading first. */
  static List<Reading> of(List<String> levels) {
    int last = levels.size() - 1;
    String leaf = levels.get(last);
    List<Reading> readings = new ArrayList<>();
    if (last > 0) {
      readings.addAll(of(levels.subList(0, last), 10, leaf));
    }
    readings.addAll(of(levels, 0, ""));
    if (last == 2) {
      readings.addAll(parts(levels.subList(1, 3), 2));
      readings.addAll(parts(List.of(levels.get(0), leaf), 4));
    }
    if (last > 0) {
      readings.addAll(parts(List.of(leaf), 6));
    }
    return readings;
  }

  /** Whether the unit is a level of its own, which has to be one of the field's kind. */
  boolean unitLevel() {
    return rank >= 10;
  }

  private static List<Reading> parts(List<String> levels, int rank) {
    return of(levels, rank, "").stream()
        .map(r -> new Reading(r.key, r.rank, true, r.unit))
        .toList();
  }

  private static List<Reading> of(List<String> levels, int rank, String unit) {
    String found = unit.isEmpty() ? bracket(levels) : unit;
    return List.of(
        new Reading(key(levels, t -> t), rank, false, found),
        new Reading(key(levels, HeaderKey::withoutBracket), rank + 1, false, found));
  }

  private static String key(List<String> levels, UnaryOperator<String> text) {
    return HeaderKey.of(levels.stream().map(text).collect(Collectors.joining()));
  }

  /** What stands in brackets, the lowest level first. */
  private static String bracket(List<String> levels) {
    String bracket = "";
    for (String level : levels) {
      String own = HeaderKey.bracket(level);
      bracket = own.isEmpty() ? bracket : own;
    }
    return bracket;
  }
}
