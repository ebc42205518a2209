package io.qualityreport.suite;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The forms that LibreOffice is asked to save a table in. */
public enum OfficeForm {
  /** Excel 2007 and later. */
  @JsonProperty("xlsx")
  XLSX("xlsx:Calc MS Excel 2007 XML"),
  /** Excel 97 to 2003. */
  @JsonProperty("xls")
  XLS("xls:MS Excel 97"),
  /** Excel 5.0/95. */
  @JsonProperty("xls-95")
  XLS_95("xls:MS Excel 95"),
  /** Text in GBK, as on Chinese Windows. */
  @JsonProperty("csv-gbk")
  CSV_GBK("csv:Text - txt - csv (StarCalc):44,34,GBK,1"),
  /** Text in UTF-8, every text quoted. */
  @JsonProperty("csv-utf8")
  CSV_UTF8("csv:Text - txt - csv (StarCalc):44,34,UTF8,1,,0,true"),
  /** Text in UTF-16, separated by tabs. */
  @JsonProperty("tsv-utf16")
  TSV_UTF16("csv:Text - txt - csv (StarCalc):9,34,UNICODE,1"),
  /** OpenDocument. */
  @JsonProperty("ods")
  ODS("ods:calc8"),
  /** OpenDocument in one XML file. */
  @JsonProperty("fods")
  FODS("fods:OpenDocument Spreadsheet Flat XML"),
  /** A page for browsers. */
  @JsonProperty("html")
  HTML("html:HTML (StarCalc)"),
  /** A page to print. */
  @JsonProperty("pdf")
  PDF("pdf:calc_pdf_Export");

  private final String filter;

  OfficeForm(String filter) {
    this.filter = filter;
  }

  /** The form in the words of {@code --convert-to}. */
  public String filter() {
    return filter;
  }

  /** The ending that LibreOffice gives the file. */
  public String ending() {
    return filter.substring(0, filter.indexOf(':'));
  }
}
