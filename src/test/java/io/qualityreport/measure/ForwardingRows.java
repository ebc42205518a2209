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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of a real warehouse, for who looks on or hands them out otherwise. */
abstract class ForwardingRows implements EffectiveRows {
  private final EffectiveRows rows;

  ForwardingRows(EffectiveRows rows) {
    this.rows = rows;
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
    return rows.scan(dataset, reading, aggregates);
  }

  @Override
  public void forEach(
      DatasetContract dataset,
      Reading reading,
      Optional<Condition> where,
      Consumer<SourcedRow> consumer) {
    rows.forEach(dataset, reading, where, consumer);
  }

  @Override
  public List<RowPart> parts(DatasetContract dataset, Reading reading, Set<String> fields) {
    return rows.parts(dataset, reading, fields);
  }
}
