package io.qualityreport.receipt;

/**
 * The workbook that lies beside a receipt's page.
 *
 * @param kind what it is
 * @param ending how its name ends
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Enclosure(Kind kind, String ending, byte[] bytes) {
  static final String ROWS_ENDING = "_退回的行.xlsx";
  static final Enclosure NONE = new Enclosure(Kind.NONE, "", new byte[0]);

  enum Kind {
    /** Nothing lies beside the page. */
    NONE,
    /** The sender's own workbook with the bad cells marked. */
    ANNOTATED,
    /** The bad rows, which may be corrected and sent by themselves. */
    ROWS_TO_SEND,
    /** The bad rows of a table that has to be sent as a whole. */
    ROWS_TO_LOOK_AT
  }

  /**
   * Its file name.
   *
   * @param receipt name of the receipt
   * @param copy what stands behind that name where there is another receipt of it, such as -2
   */
  String name(String receipt, String copy) {
    return receipt.endsWith(ending)
        ? receipt.substring(0, receipt.length() - ending.length()) + copy + ending
        : receipt + copy + ending;
  }
}
