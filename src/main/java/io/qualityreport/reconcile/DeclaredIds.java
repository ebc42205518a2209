package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogKey;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Unit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Checks the figure ids that one declaration names. */
final class DeclaredIds {
  private static final String SHARE = "%";

  private final FigureCatalog catalog;
  private final CatalogKey place;

  DeclaredIds(FigureCatalog catalog, CatalogKey place) {
    this.catalog = catalog;
    this.place = place;
  }

  /** The figure of an id. */
  Figure known(String key, String id) {
    return catalog
        .owner(id)
        .orElseThrow(
            () -> place.at(key).wrong("expected the id of a declared figure, found " + id));
  }

  /** Two figures whose values can be compared. */
  void sameUnit(String key, String id, String otherKey, String other) {
    String unit = known(key, id).unit();
    String otherUnit = known(otherKey, other).unit();
    if (!Unit.of(unit).base().equals(Unit.of(otherUnit).base())) {
      throw place
          .at(otherKey)
          .wrong(
              "expected a figure in the unit %s of %s, found %s in %s"
                  .formatted(unit, id, other, otherUnit));
    }
  }

  /** A list of figures, each once. */
  List<String> each(String key, List<String> ids, int least) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String element = key + "[" + i + "]";
      known(element, ids.get(i));
      if (!seen.add(ids.get(i))) {
        String thing = key.equals("parts") ? "part" : "figure";
        throw place
            .at(element)
            .wrong("expected every %s once, found %s again".formatted(thing, ids.get(i)));
      }
    }
    if (ids.size() < least) {
      throw place
          .at(key)
          .wrong(
              ids.isEmpty()
                  ? "expected figure ids, found an empty list"
                  : "expected at least %d figure ids, found %d".formatted(least, ids.size()));
    }
    return ids;
  }

  /** A list of shares of 100 %. */
  List<String> shares(List<String> ids) {
    return all(ids, f -> f.unit().equals(SHARE), "a figure in %", "%s in %s");
  }

  /** A list of shares whose numerator and denominator are known. */
  List<String> ratios(List<String> ids) {
    return all(
        shares(ids),
        f -> f.definition() instanceof Figure.Ratio,
        "a figure with the key ratio",
        "%s without it");
  }

  /** A list of figures printed in 万 or 亿. */
  List<String> scaled(List<String> ids) {
    return all(ids, f -> Unit.of(f.unit()).power() > 0, "a figure in 万 or 亿", "%s in %s");
  }

  private List<String> all(
      List<String> ids, Predicate<Figure> fits, String expected, String found) {
    each("figures", ids, 1);
    for (int i = 0; i < ids.size(); i++) {
      Figure figure = known("figures", ids.get(i));
      if (!fits.test(figure)) {
        throw place
            .at("figures[" + i + "]")
            .wrong(
                "expected %s, found %s"
                    .formatted(expected, found.formatted(figure.id(), figure.unit())));
      }
    }
    return ids;
  }

  /** All figures that are shares, with their groups. */
  List<String> sharesWithUnit(String unit) {
    if (!unit.equals(SHARE)) {
      throw place.at("allWithUnit").wrong("expected '%', found " + unit);
    }
    return catalog.figures().stream()
        .filter(figure -> figure.unit().equals(unit))
        .flatMap(figure -> catalog.ids(figure.id()).stream())
        .toList();
  }

  /** The id of a figure with groups, and theirs behind it. */
  List<String> withGroups(String id) {
    known("figure", id);
    List<String> ids = catalog.ids(id);
    if (ids.size() < 2) {
      throw place
          .at("figure")
          .wrong("expected a figure with groupBy, found %s without groups".formatted(id));
    }
    return ids;
  }

  /** The quotient that a figure is. */
  Figure.Ratio ratio(String key, String id) {
    if (known(key, id).definition() instanceof Figure.Ratio ratio) {
      return ratio;
    }
    throw place
        .at(key)
        .wrong("expected a figure with the key ratio, found %s without it".formatted(id));
  }

  /** A figure's value of the year before. */
  void previous(String id, String figure) {
    known("figure", figure);
    boolean looksBack =
        known("previous", id).definition() instanceof Figure.PreviousYear before
            && before.figure().equals(figure);
    if (!looksBack) {
      throw place
          .at("previous")
          .wrong("expected a figure with previousYear: %s, found %s".formatted(figure, id));
    }
  }

  /** The figures measured over a dataset. */
  List<String> measuredOver(String dataset) {
    List<String> ids =
        catalog.figures().stream()
            .filter(
                figure ->
                    figure.definition() instanceof Figure.Measured measured
                        && measured.dataset().equals(dataset))
            .map(Figure::id)
            .toList();
    if (ids.isEmpty()) {
      throw place
          .at("dataset")
          .wrong("expected a dataset that figures are measured over, found " + dataset);
    }
    return ids;
  }

  /** A number above zero. */
  BigDecimal positive(String key, BigDecimal number) {
    if (number.signum() <= 0) {
      throw place.at(key).wrong("expected a number above 0, found " + number.toPlainString());
    }
    return number;
  }
}
