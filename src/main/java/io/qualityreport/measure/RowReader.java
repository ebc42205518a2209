package io.qualityreport.measure;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads figures in Java from the rows themselves, every dataset once, and remembers which rows each
 * counted.
 */
final class RowReader implements DatasetReader {
  private final EffectiveRows rows;
  private final int keep;
  private final Map<Reading, Map<String, Contribution>> contributions = new HashMap<>();

  /**
   * Makes a reader.
   *
   * @param keep how many rows to remember of each target
   */
  RowReader(EffectiveRows rows, int keep) {
    this.rows = rows;
    this.keep = keep;
  }

  @Override
  public Map<String, FigureValue> read(
      DatasetContract dataset, Reading reading, List<Target> targets, Basis basis) {
    RowTest test = new RowTest(dataset, reading);
    List<MeasuredRows> measured = new ArrayList<>();
    List<Target> stated = new ArrayList<>();
    for (Target target : targets) {
      if (target.figure().definition() instanceof Figure.Measured) {
        measured.add(new MeasuredRows(target, test, contribution(reading, target)));
      } else {
        stated.add(target);
      }
    }
    StatedFigures figures = new StatedFigures(dataset, stated);
    rows.forEach(
        dataset,
        reading,
        Optional.empty(),
        row -> {
          measured.forEach(m -> m.accept(row));
          figures.accept(row);
        });
    stated.forEach(target -> figures.rows(target).forEach(contribution(reading, target)::add));
    Map<String, FigureValue> values = new HashMap<>();
    measured.forEach(m -> values.put(m.id(), m.value(basis)));
    stated.forEach(target -> values.put(target.id(), figures.value(target, basis, reading)));
    return values;
  }

  private Contribution contribution(Reading reading, Target target) {
    return contributions
        .computeIfAbsent(reading, r -> new HashMap<>())
        .computeIfAbsent(target.id(), id -> new Contribution(keep));
  }

  /** The rows that a measured or stated value counted; none where its dataset is missing. */
  Contribution contribution(Reading reading, String id) {
    return contributions.getOrDefault(reading, Map.of()).getOrDefault(id, new Contribution(0));
  }
}
