package io.qualityreport.warehouse;

import java.util.Collections;
import java.util.List;

/**
 * How a dataset's table is asked for the rows of a submission, so that the database finds them
 * without reading the others. Conditions are on a table by its alias.
 */
enum RowPlaces {
  /** Rows of a submission lie side by side, and a summary of ranges finds them. */
  BY_COLUMNS {
    @Override
    Sql ofSubmission(String alias, long submission) {
      return Sql.of(alias + ".\"submission_id\" = ?", submission);
    }

    @Override
    Sql ofSubmissions(String alias, List<Long> submissions) {
      return Sql.in(alias + ".\"submission_id\"", submissions);
    }

    @Override
    String ofSubmissionIn(String alias, String column) {
      return alias + ".\"submission_id\" = " + column;
    }

    @Override
    String at(String alias, String submission, String row) {
      return "%1$s.\"submission_id\" = %2$s and %1$s.\"source_row\" = %3$s"
          .formatted(alias, submission, row);
    }

    @Override
    Sql behind(String alias, long submission, long row) {
      return ofSubmission(alias, submission).add(" and " + alias + ".\"source_row\" > ?", row);
    }

    @Override
    Sql after(String alias, RowShares.Place place) {
      return Sql.of("%1$s.\"submission_id\" >= ?".formatted(alias), place.submission())
          .add(
              " and (%1$s.\"submission_id\" > ? or %1$s.\"source_row\" > ?)".formatted(alias),
              place.submission(),
              place.row());
    }

    @Override
    Sql upTo(String alias, RowShares.Place place) {
      return Sql.of("%1$s.\"submission_id\" <= ?".formatted(alias), place.submission())
          .add(
              " and (%1$s.\"submission_id\" < ? or %1$s.\"source_row\" <= ?)".formatted(alias),
              place.submission(),
              place.row());
    }

    @Override
    String order(String alias) {
      return "%1$s.\"submission_id\", %1$s.\"source_row\"".formatted(alias);
    }

    @Override
    String ownColumns() {
      return "";
    }

    @Override
    List<String> numberRows(String table) {
      return List.of();
    }

    @Override
    List<String> index(DatasetTable table, String name) {
      String key = DatasetTable.quoted(table.plainName() + "_pkey");
      return List.of(
          "alter table " + table.name() + " drop constraint if exists " + key,
          "create index if not exists %s on %s".formatted(name, table.name()) + SUMMARY);
    }
  },

  /**
   * A number made of submission and row is the key by which the table itself is kept: a key of two
   * columns would be an index beside it, which costs a load as much again as its rows.
   */
  BY_NUMBER {
    @Override
    Sql ofSubmission(String alias, long submission) {
      return between(alias, submission, submission);
    }

    @Override
    Sql ofSubmissions(String alias, List<Long> submissions) {
      Sql among = Sql.in(alias + ".\"submission_id\"", submissions);
      return submissions.isEmpty()
          ? among
          : among
              .add(" and ")
              .add(between(alias, Collections.min(submissions), Collections.max(submissions)));
    }

    @Override
    String ofSubmissionIn(String alias, String column) {
      return "%1$s.%2$s between %3$s * %4$d and %3$s * %4$d + %5$d"
          .formatted(alias, NUMBER, column, ROWS, ROWS - 1);
    }

    @Override
    String at(String alias, String submission, String row) {
      return "%s.%s = %s * %d + %s".formatted(alias, NUMBER, submission, ROWS, row);
    }

    @Override
    Sql behind(String alias, long submission, long row) {
      return Sql.of(
          alias + "." + NUMBER + " > ? and " + alias + "." + NUMBER + " < ?",
          number(submission, row),
          number(submission + 1, 0));
    }

    @Override
    Sql after(String alias, RowShares.Place place) {
      return Sql.of(alias + "." + NUMBER + " > ?", number(place.submission(), place.row()));
    }

    @Override
    Sql upTo(String alias, RowShares.Place place) {
      return Sql.of(alias + "." + NUMBER + " <= ?", number(place.submission(), place.row()));
    }

    @Override
    String order(String alias) {
      return alias + "." + NUMBER;
    }

    @Override
    String ownColumns() {
      return declared(COMPUTED) + " primary key, ";
    }

    /** A table made by an earlier version finds rows as quickly, and is loaded more slowly. */
    @Override
    List<String> numberRows(String table) {
      return numbered(table, COMPUTED);
    }

    @Override
    List<String> index(DatasetTable table, String name) {
      return List.of();
    }

    private Sql between(String alias, long first, long last) {
      return Sql.of(alias + "." + NUMBER + " between ? and ?", first * ROWS, (last + 1) * ROWS - 1);
    }
  };

  /** The column of the number: no declared name has capitals. */
  static final String NUMBER_COLUMN = "PLACE";

  static final String NUMBER = '"' + NUMBER_COLUMN + '"';

  /** More than a sheet has rows, so that numbers of two submissions never meet. */
  static final long ROWS = 1L << 31;

  private static final String COMPUTED = "\"submission_id\" * %d + \"source_row\"".formatted(ROWS);

  static final String SUMMARY =
      " using brin (\"submission_id\", \"source_row\") with (autosummarize = on)";

  static long number(long submission, long row) {
    return submission * ROWS + row;
  }

  /** The number's column; the database computes it. */
  private static String declared(String computed) {
    return "%s bigint generated always as (%s)".formatted(NUMBER, computed);
  }

  /** The statements that add a number to a table that has none and make it its key. */
  static List<String> numbered(String table, String computed) {
    return List.of(
        "alter table " + table + " drop primary key",
        "alter table " + table + " add column " + declared(computed),
        "alter table " + table + " alter column " + NUMBER + " set not null",
        "alter table " + table + " add primary key (" + NUMBER + ")");
  }

  /** That a row is of a submission. */
  abstract Sql ofSubmission(String alias, long submission);

  /** That a row is of one of these submissions. */
  abstract Sql ofSubmissions(String alias, List<Long> submissions);

  /** That a row is of the submission whose number stands in another table's column. */
  abstract String ofSubmissionIn(String alias, String column);

  /** That a row is the one at a place; both are expressions. */
  abstract String at(String alias, String submission, String row);

  /** That a row is of a submission and behind another row of it. */
  abstract Sql behind(String alias, long submission, long row);

  /** That a row stands behind a place, whatever its submission. */
  abstract Sql after(String alias, RowShares.Place place);

  /** That a row stands at a place or before it. */
  abstract Sql upTo(String alias, RowShares.Place place);

  /** The order of submissions, and of rows within each. */
  abstract String order(String alias);

  /** What a dataset's table declares of it before its columns, with a comma. */
  abstract String ownColumns();

  /** The statements that add it to a table which an earlier version made. */
  abstract List<String> numberRows(String table);

  /**
   * The statements that make it quick to find the rows of a submission, where {@link #ownColumns}
   * does not. On PostgreSQL a B-tree of every row would cost a load more than its data; rows of a
   * submission lie side by side, so that a summary of ranges finds them.
   */
  abstract List<String> index(DatasetTable table, String name);
}
