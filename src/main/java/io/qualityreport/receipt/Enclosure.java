package io.qualityreport.receipt;

/**
 * The workbook that lies beside a receipt's page.
 *
 * @param kind what it is
 * @param name its file name, empty if there is none
 */
record Enclosure(Kind kind, String name) {
  static final Enclosure NONE = new Enclosure(Kind.NONE, "");

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
}
