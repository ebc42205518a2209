package io.qualityreport.receipt.workbook;

/**
 * What is wrong at one place of a sheet.
 *
 * @param row row from 1
 * @param column column from 0; for a row that is bad as a whole the first of its table
 * @param reason what is wrong and what to do
 */
public record Mark(long row, int column, String reason) {}
