package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The result of one {@link Aggregate}.
 *
 * @param value the value without trailing zeros; empty where no row has one (a count is never
 *     empty)
 * @param rows rows that satisfied the condition
 */
public record AggregateValue(Optional<BigDecimal> value, long rows) {}
