package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.KeptMeasure;
import io.qualityreport.warehouse.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads figures in Java from the rows themselves, every dataset once, and remembers which rows each
 * counted; what was counted in an earlier run is not counted again.
 */
final class RowReader implements DatasetReader {
  private final EffectiveRows rows;
  private final int keep;
  private final Memory memory;
  private final Map<Reading, Map<String, Contribution>> contributions = new HashMap<>();

  /**
   * Makes a reader.
   *
   * @param keep how many rows to remember of each target
   */
  RowReader(EffectiveRows rows, int keep, Memory memory) {
    this.rows = rows;
    this.keep = keep;
    this.memory = memory;
  }

  @Override
  public Map<String, FigureValue> read(
      DatasetContract dataset, Reading reading, List<Target> targets, Basis basis) {
    Fingerprints fingerprints =
        new Fingerprints(memory.build(), dataset, reading, rows.foundAmong(dataset, reading));
    Map<Target, Recount> counted = new HashMap<>();
    targets.stream()
        .filter(Target::measured)
        .forEach(t -> recall(dataset, reading, t, fingerprints).ifPresent(r -> counted.put(t, r)));
    List<Target> stated = targets.stream().filter(t -> !t.measured()).toList();
    StatedFigures figures = new StatedFigures(dataset, stated);
    List<Target> unknown =
        targets.stream().filter(t -> t.measured() && !counted.containsKey(t)).toList();
    if (!unknown.isEmpty() || !stated.isEmpty()) {
      Map<Target, Recount> now = count(dataset, reading, unknown, figures);
      now.forEach((t, r) -> remember(dataset, reading, t, r, fingerprints.of(t)));
      counted.putAll(now);
    }
    Map<String, FigureValue> values = new HashMap<>();
    counted.forEach(
        (target, recount) -> {
          contributions(reading).put(target.id(), recount.contribution());
          values.put(target.id(), Values.measured(target, recount.observed(), basis));
        });
    for (Target target : stated) {
      Contribution contribution = new Contribution(keep);
      figures.rows(target).forEach(contribution::add);
      contributions(reading).put(target.id(), contribution);
      values.put(target.id(), figures.value(target, basis, reading));
    }
    return values;
  }

  private Map<Target, Recount> count(
      DatasetContract dataset, Reading reading, List<Target> targets, StatedFigures figures) {
    if (figures.isEmpty()) {
      return SharedCount.of(
              rows.parts(dataset, reading, read(dataset, targets)),
              () -> new RowKinds(dataset, reading, targets, keep))
          .recounts();
    }
    RowKinds kinds = new RowKinds(dataset, reading, targets, keep);
    rows.forEach(
        dataset,
        reading,
        Optional.empty(),
        row -> {
          kinds.add(row);
          figures.accept(row);
        });
    return kinds.recounts();
  }

  /** The fields that any of the targets reads, or that identify a row. */
  private static Set<String> read(DatasetContract dataset, List<Target> targets) {
    return targets.stream()
        .flatMap(t -> RowCells.read((Figure.Measured) t.figure().definition(), dataset).stream())
        .collect(Collectors.toSet());
  }

  private Optional<Recount> recall(
      DatasetContract dataset, Reading reading, Target target, Fingerprints fingerprints) {
    return memory
        .recall(reading, way(), target.id(), fingerprints.of(target))
        .map(content -> content(dataset, target).recount(content));
  }

  private void remember(
      DatasetContract dataset,
      Reading reading,
      Target target,
      Recount recount,
      String fingerprint) {
    byte[] content = content(dataset, target).recount(recount);
    memory.remember(reading, way(), new KeptMeasure(target.id(), fingerprint, content));
  }

  private static KeptContent content(DatasetContract dataset, Target target) {
    return new KeptContent(dataset, (Figure.Measured) target.figure().definition());
  }

  private String way() {
    return "recount" + keep;
  }

  private Map<String, Contribution> contributions(Reading reading) {
    return contributions.computeIfAbsent(reading, r -> new HashMap<>());
  }

  /** The rows that a measured or stated value counted; none where its dataset is missing. */
  Contribution contribution(Reading reading, String id) {
    return contributions.getOrDefault(reading, Map.of()).getOrDefault(id, new Contribution(0));
  }
}
