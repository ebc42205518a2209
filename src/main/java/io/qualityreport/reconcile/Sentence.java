package io.qualityreport.reconcile;

/**
 * A sentence or paragraph that a department adds to a section of the report, as it was sent; it is
 * text and nothing else.
 *
 * @param section id of the section
 * @param department id of the department that sent it
 * @param position its place among the sentences of the section
 * @param content the text, with {@code {figure id}} for values
 * @param source the cell that it came from
 */
public record Sentence(
    String section, String department, long position, String content, Source source) {
  private static final String KIND = "narrative/";

  /**
   * Where a sentence came from.
   *
   * @param submission number of the submission
   * @param file the file's name
   * @param sheet the sheet's name, empty for a text file
   * @param cell the cell, such as C2
   */
  public record Source(long submission, String file, String sheet, String cell) {}

  /** The id that stands for it in findings, such as {@code narrative/water/water-resources/1}. */
  public String id() {
    return KIND + String.join("/", section, department, String.valueOf(position));
  }

  /** Whether an id, or the subject of a finding, is of a sentence of that section. */
  public static boolean of(String id, String section) {
    return id.startsWith(KIND + section + "/");
  }
}
