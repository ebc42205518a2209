package io.qualityreport.warehouse;

/**
 * A submission whose transaction is open.
 *
 * @param id its number
 * @param arrival the file
 * @param facts the sheet
 * @param table where its rows go
 */
record OpenSubmission(long id, Arrival arrival, SheetFacts facts, DatasetTable table) {}
