package io.qualityreport.completeness;

import java.time.LocalDate;

/**
 * One thing that a department is to send.
 *
 * @param period the year, such as {@code 2023}
 * @param department who is to send it
 * @param dataset dataset name
 * @param part of what part of the period
 * @param begins the first day that it speaks of
 * @param due the last day on which it comes in time
 */
public record Expectation(
    String period, String department, String dataset, Part part, LocalDate begins, LocalDate due) {

  /** The first day on which it is overdue. */
  public LocalDate overdueSince() {
    return due.plusDays(1);
  }

  /** The first day on which a nil return that covers it can have been signed. */
  LocalDate nilSince() {
    if (part instanceof Part.Months months) {
      return months.ends(Integer.parseInt(period));
    }
    return part instanceof Part.Scope ? begins : LocalDate.MIN;
  }
}
