package io.qualityreport.intake;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.Correction;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLoad;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a load whose keys are settled: what it changes is found out and kept, then it is committed
 * or, where it removes more than its contract allows unasked, waits. Thread-safe.
 */
final class LoadEnding {
  private static final Logger LOG = LoggerFactory.getLogger(LoadEnding.class);

  private final CorrectionEffect effect;
  private final Clock clock;

  LoadEnding(CorrectionEffect effect, Clock clock) {
    this.effect = effect;
    this.clock = clock;
  }

  /**
   * Ends a load.
   *
   * @param confirmed whether somebody confirmed it, so that it does not wait whatever it removes
   */
  Submission end(
      DatasetContract contract, Arrival arrival, SubmissionLoad load, boolean confirmed) {
    Optional<Correction> correction = load.correction();
    correction.ifPresent(c -> load.effects(lines(contract, arrival, c, load)));
    Optional<Message> question =
        correction
            .filter(c -> !confirmed)
            .flatMap(c -> Refusals.unconfirmed(contract, c, load.submissionId()));
    return question.isPresent()
        ? load.await(question.get(), clock.instant())
        : load.commit(clock.instant());
  }

  private List<Message> lines(
      DatasetContract contract, Arrival arrival, Correction correction, SubmissionLoad load) {
    List<Message> lines = new ArrayList<>(List.of(rows(correction)));
    if (correction.changesRows()) {
      figures(contract, arrival, correction, load).ifPresent(lines::addAll);
    }
    return lines;
  }

  private static Message rows(Correction correction) {
    String earlier =
        correction.replaced().stream().map(String::valueOf).collect(Collectors.joining("、"));
    return Message.of(
        correction.replaced().isEmpty() ? "intake.effect-rows-corrected" : "intake.effect-rows",
        "earlier",
        earlier,
        "added",
        correction.added(),
        "changed",
        correction.changed(),
        "removed",
        correction.removed(),
        "unchanged",
        correction.unchanged());
  }

  /** The figures that change; that they cannot be told keeps no file from being taken. */
  private Optional<List<Message>> figures(
      DatasetContract contract, Arrival arrival, Correction correction, SubmissionLoad load) {
    try {
      List<Message> figures =
          load.preview(
              preview -> effect.of(contract, arrival.region(), correction.periods(), preview));
      return Optional.of(
          figures.isEmpty() ? List.of(Message.of("intake.effect-no-figure")) : figures);
    } catch (RuntimeException untold) {
      LOG.warn(
          "file {} corrects dataset {}, but what that does to the report could not be computed",
          arrival.sha256(),
          contract.name(),
          untold);
      return Optional.empty();
    }
  }
}
