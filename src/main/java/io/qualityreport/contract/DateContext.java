package io.qualityreport.contract;

import java.time.LocalDate;

/**
 * The dates that a condition may name.
 *
 * @param asOf {@code as_of}
 * @param periodStart {@code period_start}, first day
 * @param periodEnd {@code period_end}, last day
 */
public record DateContext(LocalDate asOf, LocalDate periodStart, LocalDate periodEnd) {

  /** The same period seen on another day. */
  public DateContext withAsOf(LocalDate day) {
    return new DateContext(day, periodStart, periodEnd);
  }
}
