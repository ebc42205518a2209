package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes figures of a reading, and of earlier years where figures look back. */
final class Computation {
  private final FigureCatalog catalog;
  private final Contracts contracts;
  private final EffectiveRows rows;
  private final DatasetReader reader;

  Computation(
      FigureCatalog catalog, Contracts contracts, EffectiveRows rows, DatasetReader reader) {
    this.catalog = catalog;
    this.contracts = contracts;
    this.rows = rows;
    this.reader = reader;
  }

  /**
   * Computes figures and all that they are computed from.
   *
   * @param ids figure ids, {@code figure} or {@code figure/group}
   * @return the values by reading: the asked one, and the same day of each year it looks back to
   */
  Map<Reading, Figures> compute(Reading reading, Collection<String> ids) {
    Map<Reading, Figures> years = new HashMap<>();
    compute(reading, ids, years);
    return years;
  }

  /** The same day a year before. */
  static Reading yearBefore(Reading reading) {
    return new Reading(
        reading.region(),
        reading.counties(),
        String.valueOf(Integer.parseInt(reading.period()) - 1),
        reading.watermark(),
        reading.asOf().minusYears(1));
  }

  private void compute(Reading reading, Collection<String> ids, Map<Reading, Figures> years) {
    List<Figure> needed = needed(ids);
    List<String> before = before(needed);
    Reading earlier = yearBefore(reading);
    if (!before.isEmpty()) {
      compute(earlier, before, years);
    }
    Evaluation evaluation =
        new Evaluation(
            catalog,
            reading,
            observe(reading, needed),
            id -> years.get(earlier).find(id).orElseThrow());
    years.put(
        reading,
        new Figures(
            needed.stream()
                .flatMap(figure -> catalog.ids(figure.id()).stream())
                .map(evaluation::value)
                .toList()));
  }

  private List<Figure> needed(Collection<String> ids) {
    Set<Figure> closure = new LinkedHashSet<>();
    for (String id : ids) {
      catalog.closure(id).forEach(i -> closure.add(catalog.owner(i).orElseThrow()));
    }
    return catalog.figures().stream().filter(closure::contains).toList();
  }

  private static List<String> before(List<Figure> needed) {
    return needed.stream()
        .map(Figure::definition)
        .filter(Figure.PreviousYear.class::isInstance)
        .flatMap(definition -> definition.inputs().stream())
        .distinct()
        .toList();
  }

  private Map<String, FigureValue> observe(Reading reading, List<Figure> needed) {
    Map<String, List<Target>> byDataset = new LinkedHashMap<>();
    for (Figure figure : needed) {
      if (figure.definition() instanceof Figure.Measured measured) {
        List<Target> targets = targets(byDataset, measured.dataset());
        targets.add(Target.whole(figure));
        catalog.groupsOf(figure.id()).forEach(group -> targets.add(new Target(figure, group)));
      } else if (figure.definition() instanceof Figure.Declared) {
        targets(byDataset, StatedFigures.DATASET).add(Target.whole(figure));
      }
    }
    Map<String, FigureValue> observed = new HashMap<>();
    NilReturns nils = NilReturns.of(contracts, rows, reading);
    byDataset.forEach((name, targets) -> observed.putAll(read(name, reading, targets, nils)));
    return observed;
  }

  private static List<Target> targets(Map<String, List<Target>> byDataset, String dataset) {
    return byDataset.computeIfAbsent(dataset, name -> new ArrayList<>());
  }

  private Map<String, FigureValue> read(
      String name, Reading reading, List<Target> targets, NilReturns nils) {
    DatasetContract dataset = contracts.dataset(name).orElseThrow();
    List<Submission> inEffect = rows.submissions(dataset, reading);
    Basis basis = nils.basis(dataset, Basis.of(dataset, reading, inEffect), reading);
    if (!basis.missing().isEmpty()) {
      return missing(targets, basis);
    }
    SentParts parts = new SentParts(dataset, inEffect, reading.dates());
    Map<Boolean, List<Target>> byPart =
        targets.stream().collect(Collectors.partitioningBy(t -> parts.lack(t.figure())));
    Map<String, FigureValue> values =
        new HashMap<>(reader.read(dataset, reading, byPart.get(false), basis));
    values.putAll(missing(byPart.get(true), basis.lacking(name)));
    return values;
  }

  private static Map<String, FigureValue> missing(List<Target> targets, Basis basis) {
    return targets.stream()
        .collect(
            Collectors.toMap(
                Target::id, target -> Values.without(target, FigureStatus.MISSING, 0, basis)));
  }
}
