package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.KeptMeasure;
import io.qualityreport.warehouse.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads figures by SQL: all that are measured over a dataset in one scan of it, but for those that
 * are remembered.
 */
final class ScanReader implements DatasetReader {
  private static final String WAY = "scan";

  private final EffectiveRows rows;
  private final Memory memory;

  ScanReader(EffectiveRows rows, Memory memory) {
    this.rows = rows;
    this.memory = memory;
  }

  @Override
  public Map<String, FigureValue> read(
      DatasetContract dataset, Reading reading, List<Target> targets, Basis basis) {
    Map<String, FigureValue> values = new HashMap<>();
    List<Target> measured = targets.stream().filter(Target::measured).toList();
    if (!measured.isEmpty()) {
      observed(dataset, reading, measured)
          .forEach((t, o) -> values.put(t.id(), Values.measured(t, o, basis)));
    }
    List<Target> stated = targets.stream().filter(t -> !t.measured()).toList();
    if (!stated.isEmpty()) {
      StatedFigures figures = new StatedFigures(dataset, stated);
      rows.forEach(dataset, reading, Optional.empty(), figures::accept);
      stated.forEach(target -> values.put(target.id(), figures.value(target, basis, reading)));
    }
    return values;
  }

  private Map<Target, Observed> observed(
      DatasetContract dataset, Reading reading, List<Target> targets) {
    Fingerprints fingerprints =
        new Fingerprints(memory.build(), dataset, reading, rows.foundAmong(dataset, reading));
    Map<Target, Observed> observed = new HashMap<>();
    List<Target> unknown = new ArrayList<>();
    for (Target target : targets) {
      memory
          .recall(reading, WAY, target.id(), fingerprints.of(target))
          .map(KeptContent::observed)
          .ifPresentOrElse(o -> observed.put(target, o), () -> unknown.add(target));
    }
    if (!unknown.isEmpty()) {
      ScanPlan plan = new ScanPlan(unknown);
      List<Observed> scanned = plan.results(rows.scan(dataset, reading, plan.aggregates()));
      for (int i = 0; i < unknown.size(); i++) {
        Target target = unknown.get(i);
        observed.put(target, scanned.get(i));
        byte[] content = KeptContent.observed(scanned.get(i));
        memory.remember(
            reading, WAY, new KeptMeasure(target.id(), fingerprints.of(target), content));
      }
    }
    return observed;
  }
}
