package io.qualityreport.decode;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import java.math.BigDecimal;
import java.util.List;

/**
 * A header recognized as one dataset's.
 *
 * @param contract the dataset
 * @param firstRow first header row, from 1
 * @param lastRow last header row; data starts below
 * @param columns for each field of the contract its column from 0, or -1 where the sheet has none
 * @param factors for each field what its numbers are multiplied by, from a unit in the header (万头:
 *     10000)
 * @param headers for each field the header text as it stands in the file, empty where there is none
 * @param titles texts of the rows above the header, top down
 * @param unknown headers that no field claims, as cell address and text
 * @param missing required fields that no column has
 * @param width columns of the header rows, those without a text included
 * @param score share of the contract's fields and of the sheet's columns that matched, 0 to 1
 */
public record HeaderMatch(
    DatasetContract contract,
    long firstRow,
    long lastRow,
    List<Integer> columns,
    List<BigDecimal> factors,
    List<String> headers,
    List<String> titles,
    List<UnknownHeader> unknown,
    List<Field> missing,
    int width,
    double score) {

  /** Copies the collections. */
  public HeaderMatch {
    columns = List.copyOf(columns);
    factors = List.copyOf(factors);
    headers = List.copyOf(headers);
    titles = List.copyOf(titles);
    unknown = List.copyOf(unknown);
    missing = List.copyOf(missing);
  }

  /**
   * A header that no field claims.
   *
   * @param cell its address
   * @param text its text
   */
  public record UnknownHeader(String cell, String text) {}
}
