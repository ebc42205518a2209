package io.qualityreport.contract;

/**
 * A department that sends files.
 *
 * @param id folder name, {@code [a-z][a-z0-9-]*}
 * @param title Chinese name
 * @param en English name
 */
public record Department(String id, String title, String en) {}
