package io.qualityreport.decode;

/** What a file is by its bytes, whatever its name says. */
public enum FileFormat {
  /** Delimited text. */
  CSV,
  /** Office Open XML workbook. */
  XLSX,
  /** BIFF8 workbook. */
  XLS,
  /** Tables of a web page, as web systems export them under a workbook's name. */
  HTML,
  /** A workbook that Excel saved as a web page in a single file. */
  MHTML,
  /** A workbook as one XML file, "XML Spreadsheet 2003". */
  XML,
  /** Several files packed together. */
  ZIP
}
