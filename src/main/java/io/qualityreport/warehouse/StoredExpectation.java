package io.qualityreport.warehouse;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * One thing that a department is to send, as the ledger keeps it: one row per region, period,
 * department, dataset and part.
 *
 * @param department department id
 * @param dataset dataset name
 * @param part part of the period, empty for the whole
 * @param dueOn last day in time
 * @param metBy number of the first accepted submission that brought it, empty while missing
 * @param refused number of the newest rejected try while missing
 */
public record StoredExpectation(
    String department,
    String dataset,
    String part,
    LocalDate dueOn,
    OptionalLong metBy,
    OptionalLong refused) {}
