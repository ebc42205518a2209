package io.qualityreport.decode;

import java.util.List;

/**
 * One column of a possible header.
 *
 * @param index column from 0
 * @param levels its texts from the top level down, none blank, no text twice in a row
 */
record HeaderColumn(int index, List<String> levels) {

  HeaderColumn {
    levels = List.copyOf(levels);
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
