package io.qualityreport.measure;

import io.qualityreport.contract.CatalogKey;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of figures that can be declared: the key that makes a kind, and those it may have. */
enum FigureKind {
  MEASURED(
      Figure.Measured.class, "dataset", "measure", "field", "where", "groupBy", "lowerBoundWhen"),
  DECLARED(Figure.Declared.class, "declared"),
  RATIO(Figure.Ratio.class, "ratio"),
  SUM(Figure.Sum.class, "sum", "minus"),
  PREVIOUS_YEAR(Figure.PreviousYear.class, "previousYear"),
  OVER_GROUPS(Figure.OverGroups.class, "overGroups", "measure");

  private final Class<? extends Figure.Definition> type;
  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // it is only ever Set.of
  private final Set<String> others;

  FigureKind(Class<? extends Figure.Definition> type, String key, String... others) {
    this.type = type;
    this.key = key;
    this.others = Set.of(others);
  }

  /** The key that makes the kind. */
  String key() {
    return key;
  }

  /** The kind of a definition. */
  static FigureKind of(Figure.Definition definition) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.isInstance(definition))
        .findFirst()
        .orElseThrow();
  }

  /** Tells the kind from the keys of a declaration; every other key has to belong to it. */
  static FigureKind of(Set<String> keys, CatalogKey place) {
    List<FigureKind> found =
        Arrays.stream(values()).filter(kind -> keys.contains(kind.key)).toList();
    if (found.size() != 1) {
      throw place.wrong(
          "expected exactly one of the keys %s, found %s"
              .formatted(leading(List.of(values())), found.isEmpty() ? "none" : leading(found)));
    }
    FigureKind kind = found.get(0);
    Set<String> strange = new LinkedHashSet<>(keys);
    strange.remove(kind.key);
    strange.removeAll(kind.others);
    if (!strange.isEmpty()) {
      throw place
          .at(strange.iterator().next())
          .wrong(
              "a figure with the key %s has no such key; leave one of them out"
                  .formatted(kind.key));
    }
    return kind;
  }

  private static String leading(List<FigureKind> kinds) {
    return kinds.stream().map(FigureKind::key).collect(Collectors.joining(", "));
  }
}
