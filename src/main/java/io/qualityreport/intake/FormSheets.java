package io.qualityreport.intake;

import io.qualityreport.decode.DecodedFile;
import io.qualityreport.decode.RawRecord;
import java.util.List;

/** The sheets that a form has beside its table. They hold no data, so nobody is told of them. */
public final class FormSheets {
  /** Name of the sheet that says how to fill in the form, and the first words on it. */
  public static final String NOTES = "填写说明";

  /** Name of the hidden sheet with the values of the form's drop-down lists. */
  public static final String CODES = "代码表";

  private FormSheets() {}

  /** Whether a sheet is a form's notes: by its name, which a copied sheet has with a number. */
  static boolean notes(String name) {
    return own(name).startsWith(NOTES);
  }

  /** The name that a sheet has in its own workbook. */
  private static String own(String name) {
    return name.substring(name.lastIndexOf(DecodedFile.JOINT) + 1);
  }

  /** Whether it is so by its first words too, which rules out a table of that name. */
  static boolean notes(String name, List<RawRecord> top) {
    return notes(name) && !top.isEmpty() && top.get(0).text(0).startsWith(NOTES);
  }

  /** Whether a hidden sheet is a form's lists. */
  static boolean codes(String name) {
    return own(name).startsWith(CODES);
  }
}
