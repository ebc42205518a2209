package io.qualityreport.ops;

import io.qualityreport.completeness.Completeness;
import io.qualityreport.completeness.Expectation;
import io.qualityreport.completeness.RollCall;
import io.qualityreport.completeness.Standing;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.StoredExpectation;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who is to send what, and how that stands today. Thread-safe. */
public final class Expectations {
  private final Catalog catalog;
  private final Warehouse warehouse;
  private final Regions regions;
  private final Periods periods;
  private final RollCall rollCall;

  /** Makes the view of a home's counties. */
  public Expectations(Catalog catalog, Warehouse warehouse, Regions regions, Periods periods) {
    this.catalog = catalog;
    this.warehouse = warehouse;
    this.regions = regions;
    this.periods = periods;
    this.rollCall =
        new RollCall(catalog.calendar(), catalog.contracts(), warehouse, periods.clock().getZone());
  }

  /** How everything that is expected of a region's counties for a period stands today. */
  public Completeness of(Region region, String period) {
    LocalDate today = today();
    long newest = warehouse.submissions().newestLoad();
    return rollCall.on(
        today, new Reading(region.code(), regions.codesBehind(region), period, newest, today));
  }

  /**
   * The year that is being collected: the earliest of those that the schedule works on of which
   * something is still to fall due, else the last of them.
   */
  public String current() {
    List<String> years = periods.now();
    return years.stream()
        .filter(y -> catalog.calendar().of(y).stream().anyMatch(this::stillToCome))
        .findFirst()
        .orElse(years.get(years.size() - 1));
  }

  /** The years that the schedule works on, oldest first. */
  public List<String> years() {
    return periods.now();
  }

  /** Today in the business time zone. */
  public LocalDate today() {
    return LocalDate.now(periods.clock());
  }

  /** Brings what the ledger knows of expectations up to date, for the reminders' query. */
  public void record() {
    for (String period : periods.now()) {
      for (Region county : regions.counties()) {
        warehouse
            .expectations()
            .replace(
                county.code(),
                period,
                of(county, period).standings().stream().map(Expectations::stored).toList());
      }
    }
  }

  private boolean stillToCome(Expectation expectation) {
    return !expectation.due().isBefore(today());
  }

  private static StoredExpectation stored(Standing standing) {
    Expectation e = standing.expectation();
    return new StoredExpectation(
        e.department(),
        e.dataset(),
        e.part().id(),
        e.due(),
        id(standing.by()),
        id(standing.refused()));
  }

  private static OptionalLong id(Optional<Submission> submission) {
    return submission.stream().mapToLong(Submission::id).findFirst();
  }
}
