package io.qualityreport.warehouse;

import io.qualityreport.contract.Condition;
import io.qualityreport.contract.DatasetContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows in effect for a reading, each county by itself where it reads several: of a {@code
 * replace} dataset those of the newest submission of each scope (a snapshot of a later day goes
 * before one of an earlier day, then the higher load number), of an {@code append} dataset those
 * that no later load corrected; events only up to the as-of day. Thread-safe.
 */
public interface EffectiveRows {

  /**
   * The submissions whose rows are in effect, by load number; empty if nothing was accepted:
   * missing, not zero.
   */
  List<Submission> submissions(DatasetContract dataset, Reading reading);

  /**
   * Numbers of the submissions that the rows in effect are found among, ascending; rows of accepted
   * submissions never change, so the same numbers, as-of day and contract give the same rows.
   */
  List<Long> foundAmong(DatasetContract dataset, Reading reading);

  /** Computes all aggregates of a dataset in one scan, in their order. */
  List<AggregateValue> scan(DatasetContract dataset, Reading reading, List<Aggregate> aggregates);

  /** Streams rows for which the condition is true, by submission and row, in constant memory. */
  void forEach(
      DatasetContract dataset,
      Reading reading,
      Optional<Condition> where,
      Consumer<SourcedRow> consumer);

  /**
   * All rows, shared out for several threads; one part at least.
   *
   * @param fields the fields whose values are wanted; others are null
   */
  List<RowPart> parts(DatasetContract dataset, Reading reading, Set<String> fields);
}
