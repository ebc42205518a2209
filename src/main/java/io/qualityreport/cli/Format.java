package io.qualityreport.cli;

/** How a list is printed. */
enum Format {
  /** For people. */
  TABLE,
  /** For spreadsheets and scripts, with stable columns. */
  CSV,
  /** For programs: an array of objects with the same names. */
  JSON
}
