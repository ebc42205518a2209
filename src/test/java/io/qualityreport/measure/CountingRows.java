package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Aggregate;
import io.qualityreport.warehouse.AggregateValue;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.RowPart;
import io.qualityreport.warehouse.SourcedRow;
import io.qualityreport.warehouse.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The rows of a real warehouse, with a count of how often each dataset was read. */
final class CountingRows implements EffectiveRows {
  private final EffectiveRows rows;
  private final Map<String, Integer> scans = new TreeMap<>();

  CountingRows(EffectiveRows rows) {
    this.rows = rows;
  }

  /** Scans and passes over rows, by {@code "period dataset"}. */
  Map<String, Integer> scans() {
    return scans;
  }

  @Override
  public List<Submission> submissions(DatasetContract dataset, Reading reading) {
    return rows.submissions(dataset, reading);
  }

  @Override
  public List<Long> foundAmong(DatasetContract dataset, Reading reading) {
    return rows.foundAmong(dataset, reading);
  }

  @Override
  public List<AggregateValue> scan(
      DatasetContract dataset, Reading reading, List<Aggregate> aggregates) {
    count(dataset, reading);
    return rows.scan(dataset, reading, aggregates);
  }

  @Override
  public void forEach(
      DatasetContract dataset,
      Reading reading,
      Optional<Condition> where,
      Consumer<SourcedRow> consumer) {
    count(dataset, reading);
    rows.forEach(dataset, reading, where, consumer);
  }

  @Override
  public List<RowPart> parts(DatasetContract dataset, Reading reading, Set<String> fields) {
    count(dataset, reading);
    return rows.parts(dataset, reading, fields);
  }

  private void count(DatasetContract dataset, Reading reading) {
    scans.merge(reading.period() + " " + dataset.name(), 1, Integer::sum);
  }
}
