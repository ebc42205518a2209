package io.qualityreport.warehouse;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure's value as the ledger keeps it: one row per run, figure and group.
 *
 * @param figureId the figure
 * @param group the group of a table, empty string for the figure itself
 * @param value exact value before rounding, empty where there is none
 * @param numerator upper part of a ratio, or the value
 * @param denominator lower part of a ratio
 * @param rows contributing rows
 * @param unit unit of the printed value
 * @param decimals printed decimals
 * @param lowerBound whether the value is a lower bound (余, 多, 以上)
 * @param status {@code ok}, {@code missing}, {@code undefined}, {@code conflict}
 * @param coverage JSON: submissions used and submissions missing
 */
public record StoredFigure(
    String figureId,
    String group,
    Optional<BigDecimal> value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    long rows,
    String unit,
    int decimals,
    boolean lowerBound,
    String status,
    String coverage) {}
