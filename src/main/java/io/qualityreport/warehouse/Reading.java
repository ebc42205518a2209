package io.qualityreport.warehouse;

import io.qualityreport.contract.DateContext;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run reads: one period of one county, or of several counties rolled up, exactly the loads
 * up to a watermark, as of a day.
 *
 * @param region division code of what the run speaks of
 * @param counties division codes of the counties whose rows are read, at least one
 * @param period year, such as {@code 2023}
 * @param watermark highest load number read
 * @param asOf last day of events that count; snapshots of later days do not
 */
public record Reading(
    String region, List<String> counties, String period, long watermark, LocalDate asOf) {

  /** Copies the counties. */
  public Reading {
    counties = List.copyOf(counties);
    if (counties.isEmpty()) {
      throw new IllegalArgumentException("a reading of region " + region + " needs a county");
    }
  }

  /** The reading of one county. */
  public Reading(String region, String period, long watermark, LocalDate asOf) {
    this(region, List.of(region), period, watermark, asOf);
  }

  /** Whether it reads the rows of others than the region itself: a prefecture over its counties. */
  public boolean rollsUp() {
    return !counties.equals(List.of(region));
  }

  /** The dates that conditions may name. */
  public DateContext dates() {
    int year = Integer.parseInt(period);
    return new DateContext(asOf, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
