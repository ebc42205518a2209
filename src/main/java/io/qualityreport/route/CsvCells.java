package io.qualityreport.route;

import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.commons.csv.CSVRecord;

/** Gives each record of camel-csv as its cells, none dropped and none named. */
public final class CsvCells implements CsvRecordConverter<String[]> {

  @Override
  public String[] convertRecord(CSVRecord csvRecord) {
    return csvRecord.values();
  }
}
