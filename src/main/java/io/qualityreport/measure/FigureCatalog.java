package io.qualityreport.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.CatalogKey;
import io.qualityreport.contract.Contracts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All declared figures, validated against the contracts. Immutable. */
public final class FigureCatalog {
  private final Map<String, Figure> figures;
  private final Map<String, List<Group>> groups;

  private FigureCatalog(Map<String, Figure> figures, Map<String, List<Group>> groups) {
    this.figures = figures;
    this.groups = groups;
  }

  /**
   * Loads {@code figures/*.yaml}.
   *
   * @throws io.qualityreport.contract.CatalogException at the first declaration that cannot be used
   */
  public static FigureCatalog load(CatalogFiles files, Contracts contracts) {
    FigureReader reader = new FigureReader(contracts);
    Map<String, Figure> figures = new LinkedHashMap<>();
    Map<String, CatalogKey> places = new LinkedHashMap<>();
    for (String file : files.list("figures", ".yaml")) {
      List<FigureDeclaration> declared = files.yaml(file, new TypeReference<>() {});
      for (int i = 0; i < declared.size(); i++) {
        Figure figure = reader.read(declared.get(i), file, i);
        CatalogKey place = FigureReader.place(file, figure.id());
        checkNew(CatalogKey.of(file).at(i).at("id"), figure.id(), places.put(figure.id(), place));
        figures.put(figure.id(), figure);
      }
    }
    FigureCatalog catalog = new FigureCatalog(figures, groups(figures, contracts));
    new FigureLinks(catalog, places).check();
    return catalog;
  }

  private static void checkNew(CatalogKey key, String id, CatalogKey first) {
    if (first != null) {
      throw key.wrong(
          "expected a new id, found %s, which %s declares already; rename one"
              .formatted(id, first.file()));
    }
  }

  private static Map<String, List<Group>> groups(Map<String, Figure> figures, Contracts contracts) {
    Map<String, List<Group>> groups = new LinkedHashMap<>();
    for (Figure figure : figures.values()) {
      if (figure.definition() instanceof Figure.Measured measured) {
        groups.put(
            figure.id(), Group.of(measured, contracts.dataset(measured.dataset()).orElseThrow()));
      }
    }
    return groups;
  }

  /** All figures in declared order of files and lines. */
  public List<Figure> figures() {
    return List.copyOf(figures.values());
  }

  /** The figure of that id. */
  public Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** The figure that an id belongs to, {@code figure} or {@code figure/group}; empty if unknown. */
  public Optional<Figure> owner(String id) {
    int slash = id.indexOf('/');
    String figure = slash < 0 ? id : id.substring(0, slash);
    return ids(figure).contains(id) ? figure(figure) : Optional.empty();
  }

  /** The id of a figure and the ids of its groups in order; empty if there is no such figure. */
  public List<String> ids(String figureId) {
    if (!figures.containsKey(figureId)) {
      return List.of();
    }
    List<String> ids = new ArrayList<>(List.of(figureId));
    groupsOf(figureId).forEach(group -> ids.add(figureId + "/" + group.name()));
    return ids;
  }

  /**
   * The ids of the figures that a figure is computed from, itself first, each once; those of groups
   * as {@code figure/group}.
   */
  public List<String> closure(String id) {
    Set<String> seen = new LinkedHashSet<>();
    close(id, seen);
    return List.copyOf(seen);
  }

  /** The ids of the figures that are computed from rows of a dataset, in declared order. */
  public List<String> restingOn(String dataset) {
    return figures.keySet().stream()
        .filter(id -> closure(id).stream().flatMap(i -> owner(i).stream()).anyMatch(of(dataset)))
        .toList();
  }

  private static Predicate<Figure> of(String dataset) {
    return figure ->
        figure.definition() instanceof Figure.Measured measured
            ? measured.dataset().equals(dataset)
            : figure.definition() instanceof Figure.Declared
                && dataset.equals(StatedFigures.DATASET);
  }

  private void close(String id, Set<String> seen) {
    if (seen.add(id)) {
      owner(id).ifPresent(figure -> figure.definition().inputs().forEach(i -> close(i, seen)));
    }
  }

  /** The groups of a figure in order. */
  List<Group> groupsOf(String figureId) {
    return groups.getOrDefault(figureId, List.of());
  }

  /** The group of that name, the whole figure for an empty one. */
  Group group(String figureId, String name) {
    return groupsOf(figureId).stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElse(Group.WHOLE);
  }
}
