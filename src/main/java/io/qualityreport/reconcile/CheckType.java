package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogKey;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types of checks that can be declared, and the keys of each: {@code a|b} at least one of them,
 * {@code c?} may be left out.
 */
enum CheckType {
  /** The parts add up to the total. */
  SUM_OF_PARTS("total", "parts"),
  /** What is stated is what the records say. */
  DECLARED_EQUALS_DERIVED("declared", "derived"),
  /** The same; where it is another figure instead, that one is named. */
  DECLARED_IS_OTHER("declared", "derived", "other"),
  /** A stated quotient follows from the count that the report prints beside it. */
  RATIO_BASIS("declared", "derived", "other"),
  /** A share lies between 0 and 100 %. */
  RATE_RANGE("figures|allWithUnit"),
  /** A share of 100 % names the number behind it. */
  FULL_RATE("figures"),
  /** A share rests on enough cases. */
  SMALL_SAMPLE("figures", "below"),
  /** A part is not more than the whole. */
  PART_WITHIN_WHOLE("part", "whole"),
  /** Figures are at least, or at most, so much, or as much as another. */
  CLAIM("figure|figures", "atLeast|atMost|atLeastFigure|atMostFigure", "when?"),
  /** Figures that state one thing, of one department or of several, are equal. */
  EQUAL_FIGURES("figures"),
  /** Figures that state different things differ. */
  SAME_VALUE("figures"),
  /** A count is exact. */
  LOWER_BOUND("figures"),
  /** A value is not tiny in the unit in which it is printed. */
  SMALL_IN_LARGE_UNIT("figures", "below"),
  /** Figures speak of the same day. */
  MIXED_AS_OF("figures"),
  /** A total is of one kind. */
  MERGED_KINDS("figure"),
  /** No group of a table is without a record. */
  EMPTY_GROUPS("figure"),
  /** A figure is not far from that of the year before. */
  AGAINST_LAST_YEAR("figure", "previous", "within"),
  /** Of a dataset something was submitted. */
  NOTHING_SUBMITTED("dataset"),
  /** A figure that a sentence names exists and has a value. */
  NARRATIVE_FIGURES(),
  /** A number in a sentence is that of the figure that it seems to state. */
  NARRATIVE_NUMBERS(),
  /** A number in a sentence is supported by some figure. */
  NARRATIVE_SUPPORT();

  @SuppressWarnings("ImmutableEnumChecker") // it is only ever List.of
  private final List<String> rules;

  CheckType(String... rules) {
    this.rules = List.of(rules);
  }

  /** All types as a catalog file writes them. */
  static String written() {
    return Arrays.stream(values())
        .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  /** Checks which keys a declaration of this type has. */
  void checkKeys(Set<String> present, CatalogKey place) {
    Set<String> strange = new LinkedHashSet<>(present);
    strange.removeAll(keys());
    if (!strange.isEmpty()) {
      throw place
          .at(strange.iterator().next())
          .wrong(
              keys().isEmpty()
                  ? "expected no key of its own, found a key of another type"
                  : "expected only the keys %s, found a key of another type"
                      .formatted(String.join(", ", keys())));
    }
    rules.stream().filter(rule -> !rule.endsWith("?")).forEach(rule -> check(rule, present, place));
  }

  private static void check(String rule, Set<String> present, CatalogKey place) {
    List<String> alternatives = alternatives(rule);
    if (alternatives.stream().anyMatch(present::contains)) {
      return;
    }
    if (alternatives.size() > 1) {
      throw place.wrong("expected %s, found none".formatted(String.join(" or ", alternatives)));
    }
    throw place.at(rule).wrong("expected a value, found none; add it");
  }

  private List<String> keys() {
    return rules.stream().flatMap(rule -> alternatives(rule).stream()).toList();
  }

  private static List<String> alternatives(String rule) {
    return List.of(rule.replace("?", "").split("\\|"));
  }
}
