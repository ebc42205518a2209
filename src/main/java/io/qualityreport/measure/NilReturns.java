package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.NormalText;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signed nil returns (零报告): statements that in a period nothing happened that a dataset would hold.
 * They tell zero from nothing sent, as long as their county sent nothing of that dataset.
 */
final class NilReturns {
  private static final String DATASET = "nil-returns";
  private static final String TITLE = "dataset_title";

  private final Map<String, Map<String, List<Long>>> submissions = new HashMap<>();

  private NilReturns() {}

  /** The nil returns of a reading; none where the catalog has no such dataset. */
  static NilReturns of(Contracts contracts, EffectiveRows rows, Reading reading) {
    NilReturns returns = new NilReturns();
    contracts.dataset(DATASET).ifPresent(dataset -> returns.read(dataset, rows, reading));
    return returns;
  }

  /**
   * What figures of a dataset rest on, with the nil returns of the counties that sent nothing of
   * it.
   */
  Basis basis(DatasetContract dataset, Basis sent, Reading reading) {
    List<String> silent = new ArrayList<>(sent.silent(reading));
    Map<String, List<Long>> returns =
        submissions.getOrDefault(NormalText.of(dataset.title()), Map.of());
    List<Long> numbers =
        silent.stream().flatMap(c -> returns.getOrDefault(c, List.of()).stream()).toList();
    silent.removeAll(returns.keySet());
    return numbers.isEmpty() ? sent : sent.with(numbers).without(silent, dataset.name(), reading);
  }

  private void read(DatasetContract dataset, EffectiveRows rows, Reading reading) {
    int title = dataset.indexOf(TITLE).orElseThrow();
    rows.forEach(
        dataset,
        reading,
        Optional.empty(),
        row ->
            submissions
                .computeIfAbsent(NormalText.of((String) row.values()[title]), t -> new HashMap<>())
                .computeIfAbsent(row.region(), r -> new ArrayList<>())
                .add(row.submissionId()));
  }
}
