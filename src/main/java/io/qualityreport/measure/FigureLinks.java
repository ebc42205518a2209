package io.qualityreport.measure;

import io.qualityreport.contract.CatalogKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what figures name each other by. */
final class FigureLinks {
  private final FigureCatalog catalog;
  private final Map<String, CatalogKey> places;
  private final Set<String> sound = new HashSet<>();

  FigureLinks(FigureCatalog catalog, Map<String, CatalogKey> places) {
    this.catalog = catalog;
    this.places = places;
  }

  /**
   * Checks all of them.
   *
   * @throws io.qualityreport.contract.CatalogException at the first link that leads nowhere or back
   */
  void check() {
    catalog.figures().forEach(this::checkKnown);
    catalog.figures().forEach(figure -> walk(figure.id(), new ArrayList<>()));
  }

  private void checkKnown(Figure figure) {
    for (String id : figure.definition().inputs()) {
      if (catalog.owner(id).isEmpty()) {
        throw place(figure).wrong("expected the id of a declared figure, found " + id);
      }
    }
    if (figure.definition() instanceof Figure.OverGroups over
        && catalog.groupsOf(over.figure()).isEmpty()) {
      throw place(figure)
          .wrong(
              "expected a figure with groupBy, found %s without groups".formatted(over.figure()));
    }
  }

  private void walk(String id, List<String> path) {
    Figure figure = catalog.owner(id).orElseThrow();
    if (path.contains(figure.id())) {
      List<String> cycle = new ArrayList<>(path.subList(path.indexOf(figure.id()), path.size()));
      cycle.add(figure.id());
      throw place(figure)
          .wrong("a figure cannot be computed from itself: " + String.join(" -> ", cycle));
    }
    if (sound.contains(figure.id())) {
      return;
    }
    path.add(figure.id());
    figure.definition().inputs().forEach(input -> walk(input, path));
    path.remove(path.size() - 1);
    sound.add(figure.id());
  }

  private CatalogKey place(Figure figure) {
    CatalogKey place = places.get(figure.id());
    return place.at(FigureKind.of(figure.definition()).key());
  }
}
