package io.qualityreport.decode;

import java.util.List;

/**
 * One column of a possible header.
 *
 * @param index column from 0
 * @param levels its texts from the top level down, none blank, no text twice in a row
 * @param readings the ways to read them as a field's name, the best first
 * @param numbers whether it only numbers the rows
 */
record HeaderColumn(int index, List<String> levels, List<Reading> readings, boolean numbers) {

  HeaderColumn {
    levels = List.copyOf(levels);
    readings = List.copyOf(readings);
  }

  /** A column with all that it may be read as. */
  static HeaderColumn of(int index, List<String> levels) {
    return new HeaderColumn(index, levels, Reading.of(levels), RunningNumber.heads(levels));
  }

  /** The texts as they stand in the file. */
  String text() {
    return String.join("/", levels);
  }

  /** Whether it has a text only of its own, without a level above. */
  boolean flat() {
    return levels.size() == 1;
  }
}
