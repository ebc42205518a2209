package io.qualityreport.warehouse;

/**
 * The warehouse as it would be if a load were committed now, for as long as it is looked at.
 *
 * @param rows the rows in effect
 * @param before the watermark without the load
 * @param after the watermark with the load
 */
public record Preview(EffectiveRows rows, long before, long after) {}
