package io.qualityreport.contract;

import java.util.Optional;

/**
 * A condition between the fields of one row: where {@code when} is true, {@code must} may not be
 * false.
 *
 * @param id name of the check within its dataset
 * @param when rows that it applies to, all if empty
 * @param must what must hold; unknown (null) passes, as with an SQL check constraint
 */
public record RowCheck(String id, Optional<Condition> when, Condition must) {}
