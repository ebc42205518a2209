package io.qualityreport.measure;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.NormalText;
import io.qualityreport.warehouse.EffectiveRows;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Signed nil returns (零报告): statements that in a period nothing happened that a dataset would hold.
 * They tell zero from nothing sent, as long as their county sent nothing of that dataset; each
 * department speaks of what it would send itself.
 */
final class NilReturns {
  private static final String DATASET = "nil-returns";
  private static final String TITLE = "dataset_title";

  private final List<NilReturn> returns = new ArrayList<>();

  private record NilReturn(String title, Submission by) {
    String region() {
      return by.arrival().region();
    }
  }

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
    String title = NormalText.of(dataset.title());
    List<String> silent = new ArrayList<>(sent.silent(reading));
    List<NilReturn> stating =
        returns.stream()
            .filter(r -> r.title().equals(title) && silent.contains(r.region()))
            .filter(r -> dataset.sentBy(r.by().arrival().department()))
            .toList();
    silent.removeAll(stating.stream().map(NilReturn::region).toList());
    return stating.isEmpty()
        ? sent
        : sent.with(stating.stream().map(r -> r.by().id()).toList())
            .without(silent, dataset.name(), reading);
  }

  private void read(DatasetContract dataset, EffectiveRows rows, Reading reading) {
    int title = dataset.indexOf(TITLE).orElseThrow();
    Map<Long, Submission> submissions =
        rows.submissions(dataset, reading).stream()
            .collect(Collectors.toMap(Submission::id, s -> s));
    rows.forEach(
        dataset,
        reading,
        Optional.empty(),
        row ->
            returns.add(
                new NilReturn(
                    NormalText.of((String) row.values()[title]),
                    submissions.get(row.submissionId()))));
  }
}
