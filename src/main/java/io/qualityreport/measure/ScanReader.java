package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads figures by SQL: all that are measured over a dataset in one scan of it. */
final class ScanReader implements DatasetReader {
  private final EffectiveRows rows;

  ScanReader(EffectiveRows rows) {
    this.rows = rows;
  }

  @Override
  public Map<String, FigureValue> read(
      DatasetContract dataset, Reading reading, List<Target> targets, Basis basis) {
    Map<String, FigureValue> values = new HashMap<>();
    List<Target> measured = targets.stream().filter(ScanReader::measured).toList();
    if (!measured.isEmpty()) {
      ScanPlan plan = new ScanPlan(measured);
      List<Observed> observed = plan.results(rows.scan(dataset, reading, plan.aggregates()));
      for (int i = 0; i < measured.size(); i++) {
        Target target = measured.get(i);
        values.put(target.id(), Values.measured(target, observed.get(i), basis));
      }
    }
    List<Target> stated = targets.stream().filter(t -> !measured(t)).toList();
    if (!stated.isEmpty()) {
      StatedFigures figures = new StatedFigures(dataset, stated);
      rows.forEach(dataset, reading, Optional.empty(), figures::accept);
      stated.forEach(target -> values.put(target.id(), figures.value(target, basis, reading)));
    }
    return values;
  }

  private static boolean measured(Target target) {
    return target.figure().definition() instanceof Figure.Measured;
  }
}
