package io.qualityreport.decode;

/** What a file is by its bytes, whatever its name says. */
public enum FileFormat {
  /** Delimited text. */
  CSV,
  /** Office Open XML workbook. */
  XLSX,
  /** BIFF8 workbook. */
  XLS
}
