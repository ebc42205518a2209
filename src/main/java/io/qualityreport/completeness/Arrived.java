package io.qualityreport.completeness;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.NormalText;
import io.qualityreport.warehouse.AcceptedRows.FirstOfMonth;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SourcedRow;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What has arrived of a county for a period, as far as a reading sees it. Not thread-safe. */
final class Arrived {
  private static final String NIL_RETURNS = "nil-returns";
  private static final String TITLE = "dataset_title";
  private static final String SIGNED = "signed_on";

  private final Warehouse warehouse;
  private final Reading reading;
  private final Map<Long, Submission> accepted = new TreeMap<>();
  private final List<Submission> refused;
  private final List<Submission> waiting;
  private final Map<String, List<FirstOfMonth>> months = new HashMap<>();
  private final List<NilReturn> nils = new ArrayList<>();

  /** A table of which a department states that nothing happened. */
  private record NilReturn(Submission by, String title, LocalDate signedOn) {}

  Arrived(Contracts contracts, Warehouse warehouse, Reading reading) {
    this.warehouse = warehouse;
    this.reading = reading;
    warehouse.submissions().list(Optional.of(reading.period())).stream()
        .filter(this::seen)
        .forEach(s -> accepted.put(s.id(), s));
    this.waiting =
        warehouse.submissions().waiting().stream()
            .filter(s -> s.arrival().region().equals(reading.region()))
            .filter(s -> s.facts().period().equals(Optional.of(reading.period())))
            .toList();
    this.refused = warehouse.submissions().rejected(reading.region(), reading.period());
    contracts
        .dataset(NIL_RETURNS)
        .ifPresent(
            dataset ->
                warehouse.acceptedRows().forEach(dataset, reading, row -> nil(dataset, row)));
  }

  /** Division code of the county. */
  String region() {
    return reading.region();
  }

  /** The first submission that brought rows of what is expected. */
  Optional<Submission> rows(Expectation expected, DatasetContract dataset) {
    if (expected.part() instanceof Part.Months part) {
      return months
          .computeIfAbsent(
              dataset.name(), n -> warehouse.acceptedRows().firstOfMonths(dataset, reading))
          .stream()
          .filter(m -> m.department().equals(expected.department()) && part.holds(m.month()))
          .map(m -> accepted.get(m.submissionId()))
          .min(Comparator.comparingLong(Submission::id));
    }
    return accepted.values().stream().filter(s -> brings(s, expected)).findFirst();
  }

  /**
   * The first nil return that speaks of what is expected; of parts of a year, of those that were
   * over when it was signed.
   */
  Optional<Submission> nil(Expectation expected, DatasetContract dataset) {
    String title = NormalText.of(dataset.title());
    return nils.stream()
        .filter(n -> n.title().equals(title) && !n.signedOn().isBefore(expected.nilSince()))
        .map(NilReturn::by)
        .filter(s -> s.arrival().department().equals(expected.department()))
        .findFirst();
  }

  /** The newest rejected file of the dataset since the part of the period began. */
  Optional<Submission> refused(Expectation expected, ZoneId zone) {
    return refused.stream()
        .filter(s -> s.arrival().department().equals(expected.department()))
        .filter(s -> s.facts().dataset().equals(Optional.of(expected.dataset())))
        .filter(s -> s.facts().scope().isEmpty() || ofScope(s, expected))
        .filter(
            s -> !s.arrival().receivedAt().atZone(zone).toLocalDate().isBefore(expected.begins()))
        .reduce((earlier, later) -> later);
  }

  /** The newest submission of it that waits for a confirmation. */
  Optional<Submission> waiting(Expectation expected) {
    return waiting.stream().filter(s -> brings(s, expected)).reduce((earlier, later) -> later);
  }

  private boolean seen(Submission s) {
    return s.arrival().region().equals(reading.region())
        && s.loadNumber().isPresent()
        && s.loadNumber().getAsLong() <= reading.watermark()
        && s.facts().snapshotOn().filter(day -> day.isAfter(reading.asOf())).isEmpty();
  }

  private static boolean brings(Submission s, Expectation expected) {
    return s.arrival().department().equals(expected.department())
        && s.facts().dataset().equals(Optional.of(expected.dataset()))
        && ofScope(s, expected);
  }

  private static boolean ofScope(Submission s, Expectation expected) {
    return !(expected.part() instanceof Part.Scope part) || part.scope().equals(s.facts().scope());
  }

  private void nil(DatasetContract dataset, SourcedRow row) {
    Object title = row.values()[dataset.indexOf(TITLE).orElseThrow()];
    Optional<LocalDate> signed =
        dataset.indexOf(SIGNED).stream()
            .mapToObj(i -> (LocalDate) row.values()[i])
            .filter(Objects::nonNull)
            .findFirst();
    Optional.ofNullable(accepted.get(row.submissionId()))
        .ifPresent(
            by ->
                nils.add(
                    new NilReturn(
                        by, NormalText.of(String.valueOf(title)), signed.orElse(LocalDate.MIN))));
  }
}
