package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types of checks that can be declared, and the keys of each. */
enum CheckType {
  /** The parts add up to the total. */
  SUM_OF_PARTS(List.of("total", "parts"), List.of()),
  /** What is stated is what the records say. */
  DECLARED_EQUALS_DERIVED(List.of("declared", "derived"), List.of()),
  /** A share lies between 0 and 100 %. */
  RATE_RANGE(List.of(), List.of("figures", "allWithUnit")),
  /** A part is not more than the whole. */
  PART_WITHIN_WHOLE(List.of("part", "whole"), List.of()),
  /** A figure is at least, or at most, so much. */
  CLAIM(List.of("figure"), List.of("atLeast", "atMost"));

  @SuppressWarnings("ImmutableEnumChecker") // it is only ever List.of
  private final List<String> all;

  @SuppressWarnings("ImmutableEnumChecker") // it is only ever List.of
  private final List<String> some;

  /**
   * Makes a type.
   *
   * @param all keys that have to be there
   * @param some keys of which at least one has to be there
   */
  CheckType(List<String> all, List<String> some) {
    this.all = all;
    this.some = some;
  }

  /** Checks which keys a declaration of this type has. */
  void checkKeys(Set<String> present, CatalogKey place) {
    Set<String> strange = new LinkedHashSet<>(present);
    all.forEach(strange::remove);
    some.forEach(strange::remove);
    if (!strange.isEmpty()) {
      String key = strange.iterator().next();
      throw place.at(key).wrong("expected %s, found a key of another type".formatted(keys()));
    }
    for (String key : all) {
      place.at(key).required(present.contains(key) ? key : null, "a value");
    }
    if (!some.isEmpty() && some.stream().noneMatch(present::contains)) {
      throw place.wrong("expected %s, found none".formatted(String.join(" or ", some)));
    }
  }

  private String keys() {
    Set<String> keys = new LinkedHashSet<>(all);
    keys.addAll(some);
    return "only the keys " + String.join(", ", keys);
  }
}
