package io.qualityreport.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one run, by id in catalog order; groups of a table follow their figure. Immutable.
 */
public final class Figures {
  private final Map<String, FigureValue> byId = new LinkedHashMap<>();

  /** Makes the collection. */
  public Figures(Collection<FigureValue> values) {
    values.forEach(v -> byId.put(v.id(), v));
  }

  /** All values in order. */
  public List<FigureValue> all() {
    return List.copyOf(byId.values());
  }

  /** The value of that id, {@code figure} or {@code figure/group}. */
  public Optional<FigureValue> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The groups of a table in order, empty if the figure has none. */
  public List<FigureValue> groups(String figureId) {
    return byId.values().stream()
        .filter(v -> v.figure().id().equals(figureId) && !v.group().isEmpty())
        .toList();
  }
}
