package io.qualityreport.ops;

/**
 * What a report speaks of: a county, or the prefecture that several counties roll up to.
 *
 * @param code division code, GB/T 2260
 * @param title its name
 */
public record Region(String code, String title) {}
