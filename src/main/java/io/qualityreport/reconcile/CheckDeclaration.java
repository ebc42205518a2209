package io.qualityreport.reconcile;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A check as {@code checks/*.yaml} writes it; a key that is left out is null. */
record CheckDeclaration(
    String id,
    CheckType type,
    Finding.Severity severity,
    String total,
    List<String> parts,
    String declared,
    String derived,
    String other,
    List<String> figures,
    String allWithUnit,
    String part,
    String whole,
    String figure,
    BigDecimal atLeast,
    BigDecimal atMost,
    String atLeastFigure,
    String atMostFigure,
    String when,
    BigDecimal below,
    String previous,
    BigDecimal within,
    String dataset) {

  /** The keys of the check itself that are present, in the order in which they are documented. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    add(keys, "total", total);
    add(keys, "parts", parts);
    add(keys, "declared", declared);
    add(keys, "derived", derived);
    add(keys, "other", other);
    add(keys, "figures", figures);
    add(keys, "allWithUnit", allWithUnit);
    add(keys, "part", part);
    add(keys, "whole", whole);
    add(keys, "figure", figure);
    add(keys, "atLeast", atLeast);
    add(keys, "atMost", atMost);
    add(keys, "atLeastFigure", atLeastFigure);
    add(keys, "atMostFigure", atMostFigure);
    add(keys, "when", when);
    add(keys, "below", below);
    add(keys, "previous", previous);
    add(keys, "within", within);
    add(keys, "dataset", dataset);
    return keys;
  }

  private static void add(Set<String> keys, String key, Object value) {
    if (value != null) {
      keys.add(key);
    }
  }
}
