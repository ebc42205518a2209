package io.qualityreport.completeness;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the calendar against the ledger. The same reading and day give the same answer but for
 * rejected tries and what waits for a confirmation, whatever is sent later.
 */
public final class RollCall {
  private final Calendar calendar;
  private final Contracts contracts;
  private final Warehouse warehouse;
  private final ZoneId zone;

  /**
   * Makes a roll call.
   *
   * @param zone business time zone, in which a submission's day is told
   */
  public RollCall(Calendar calendar, Contracts contracts, Warehouse warehouse, ZoneId zone) {
    this.calendar = calendar;
    this.contracts = contracts;
    this.warehouse = warehouse;
    this.zone = zone;
  }

  /** How what is expected for the reading's period stands on a day, county by county. */
  public Completeness on(LocalDate day, Reading reading) {
    return new Completeness(
        reading.counties().stream()
            .map(c -> new Reading(c, reading.period(), reading.watermark(), reading.asOf()))
            .flatMap(county -> standings(day, county))
            .toList());
  }

  private Stream<Standing> standings(LocalDate day, Reading county) {
    Arrived arrived = new Arrived(contracts, warehouse, county);
    return calendar.of(county.period()).stream().map(e -> standing(e, day, arrived));
  }

  private Standing standing(Expectation expected, LocalDate day, Arrived arrived) {
    String region = arrived.region();
    DatasetContract dataset = contracts.dataset(expected.dataset()).orElseThrow();
    Optional<Submission> rows = arrived.rows(expected, dataset);
    Optional<Submission> nil = arrived.nil(expected, dataset);
    Optional<Submission> first =
        Stream.concat(rows.stream(), nil.stream()).min(Comparator.comparingLong(Submission::id));
    Optional<Submission> waiting = arrived.waiting(expected);
    if (first.isEmpty()) {
      Progress progress = day.isAfter(expected.due()) ? Progress.OVERDUE : Progress.NOT_DUE;
      return new Standing(
          region, expected, progress, first, 0, arrived.refused(expected, zone), waiting);
    }
    long late = Math.max(0, ChronoUnit.DAYS.between(expected.due(), received(first.get())));
    Progress sent = late > 0 ? Progress.LATE : Progress.ON_TIME;
    Progress progress = rows.isPresent() ? sent : Progress.NIL;
    return new Standing(region, expected, progress, first, late, Optional.empty(), waiting);
  }

  private LocalDate received(Submission submission) {
    return submission.arrival().receivedAt().atZone(zone).toLocalDate();
  }
}
