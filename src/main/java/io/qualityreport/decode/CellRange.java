package io.qualityreport.decode;

/**
 * Merged cells, all bounds inclusive.
 *
 * @param firstRow first row, from 1
 * @param lastRow last row
 * @param firstColumn first column, from 0
 * @param lastColumn last column
 */
public record CellRange(long firstRow, long lastRow, int firstColumn, int lastColumn) {}
