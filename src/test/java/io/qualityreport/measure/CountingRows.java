package io.qualityreport.measure;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Aggregate;
import io.qualityreport.warehouse.AggregateValue;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.RowPart;
import io.qualityreport.warehouse.SourcedRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The rows of a real warehouse, with a count of how often each dataset was read. */
final class CountingRows extends ForwardingRows {
  private final Map<String, Integer> scans = new TreeMap<>();

  CountingRows(EffectiveRows rows) {
    super(rows);
  }

  /** Scans and passes over rows, by {@code "period dataset"}. */
  Map<String, Integer> scans() {
    return scans;
  }

  @Override
  public List<AggregateValue> scan(
      DatasetContract dataset, Reading reading, List<Aggregate> aggregates) {
    count(dataset, reading);
    return super.scan(dataset, reading, aggregates);
  }

  @Override
  public void forEach(
      DatasetContract dataset,
      Reading reading,
      Optional<Condition> where,
      Consumer<SourcedRow> consumer) {
    count(dataset, reading);
    super.forEach(dataset, reading, where, consumer);
  }

  @Override
  public List<RowPart> parts(DatasetContract dataset, Reading reading, Set<String> fields) {
    count(dataset, reading);
    return super.parts(dataset, reading, fields);
  }

  private void count(DatasetContract dataset, Reading reading) {
    scans.merge(reading.period() + " " + dataset.name(), 1, Integer::sum);
  }
}
