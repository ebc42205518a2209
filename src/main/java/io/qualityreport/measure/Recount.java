package io.qualityreport.measure;

/**
 * What counting the rows of one target again gave.
 *
 * @param observed the value
 * @param contribution the rows that it counted
 */
record Recount(Observed observed, Contribution contribution) {}
