package io.qualityreport.ops;

/**
 * The county that the report speaks of.
 *
 * @param code division code, GB/T 2260
 * @param title its name
 */
public record Region(String code, String title) {}
