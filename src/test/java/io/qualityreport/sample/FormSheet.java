package io.qualityreport.sample;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A form as county offices draw it up: a merged title, lines below it, a bordered table whose
 * header has one to three levels, a total, and notes below.
 *
 * @param name name of the sheet
 * @param titles the title and the lines below it
 * @param columns the columns
 * @param total label and text of the total below the table, empty for none
 * @param notes lines below the table
 */
record FormSheet(
    String name,
    List<String> titles,
    List<Column> columns,
    List<String> total,
    List<String> notes) {

  /** Copies the lists. */
  FormSheet {
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
    total = List.copyOf(total);
    notes = List.copyOf(notes);
  }

  /** What stands in a cell that is merged with the one above. */
  enum Merged {
    /** The same as above. */
    ABOVE
  }

  /**
   * A column.
   *
   * @param levels its headers from the top down; neighbours share those that are the same
   * @param width width in characters
   */
  record Column(List<String> levels, int width) {

    /** Copies the levels. */
    Column {
      levels = List.copyOf(levels);
    }

    /** A column below a group's header, which may be empty for none. */
    Column(String group, String title, int width) {
      this(group.isEmpty() ? List.of(title) : List.of(group, title), width);
    }

    /** Its own header, the lowest. */
    String title() {
      return levels.get(levels.size() - 1);
    }

    /** Whether it has a header at that level and one below. */
    boolean grouped(int level) {
      return level < levels.size() - 1;
    }

    /** Whether both share their headers down to that level, with others below. */
    boolean shares(Column other, int level) {
      return grouped(level)
          && other.grouped(level)
          && levels.subList(0, level + 1).equals(other.levels.subList(0, level + 1));
    }
  }

  /** A form with a one-level header whose columns are as wide as what stands in them. */
  static FormSheet plain(String name, List<String> titles, TypedTable table, List<String> notes) {
    List<Column> columns =
        IntStream.range(0, table.header().size())
            .mapToObj(i -> new Column("", table.header().get(i), table.width(i)))
            .toList();
    return new FormSheet(name, titles, columns, List.of(), notes);
  }

  /** The form filled in with rows of numbers, texts and dates. */
  FilledForm with(List<List<Object>> rows) {
    return new FilledForm(this, rows);
  }

  /** The bytes of a workbook with this sheet alone, filled in. */
  byte[] bytes(List<List<Object>> rows) {
    return FixedWorkbook.xlsx(List.of(with(rows)));
  }
}
