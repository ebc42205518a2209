package io.qualityreport.warehouse;

import io.qualityreport.contract.DateContext;
import java.time.LocalDate;

/**
 * What a run reads: one region and period, exactly the loads up to a watermark, as of a day.
 *
 * @param region division code
 * @param period year, such as {@code 2023}
 * @param watermark highest load number read
 * @param asOf last day of events that count; snapshots of later days do not
 */
public record Reading(String region, String period, long watermark, LocalDate asOf) {

  /** The dates that conditions may name. */
  public DateContext dates() {
    int year = Integer.parseInt(period);
    return new DateContext(asOf, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
