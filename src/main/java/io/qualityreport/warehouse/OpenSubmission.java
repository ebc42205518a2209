package io.qualityreport.warehouse;

/**
 * A submission whose transaction is open.
 *
 * @param id its number
 * @param arrival the file
 * @param facts the sheet
 * @param table where its rows go
 */
record OpenSubmission(long id, Arrival arrival, SheetFacts facts, DatasetTable table) {

  /** For exceptions: the ids an operator searches for. */
  @Override
  public String toString() {
    return "submission %d (%s, %s/%s, file %s, sha256 %s)"
        .formatted(
            id,
            table.contract().name(),
            arrival.region(),
            arrival.department(),
            arrival.fileName(),
            arrival.sha256());
  }
}
