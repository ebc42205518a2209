package io.qualityreport.ops;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that has not come in time, as the reminders' query finds it.
 *
 * @param region division code
 * @param period the year
 * @param department who is to send it
 * @param dataset dataset name
 * @param part part of the period, empty for the whole
 * @param dueOn last day in time
 * @param refused name of the newest file of it that was rejected
 */
public record Overdue(
    String region,
    String period,
    String department,
    String dataset,
    String part,
    LocalDate dueOn,
    Optional<String> refused) {}
