package io.qualityreport.warehouse;

import java.util.List;

/**
 * How the quarantine's tables are asked for what is of a submission, as {@link RowPlaces} is for
 * rows that were accepted, and for the same reasons.
 */
enum QuarantinePlaces {
  /** A summary of ranges finds them. */
  BY_COLUMNS {
    @Override
    Sql upTo(String table, long submission, long lastRow) {
      return Sql.of("submission_id = ? and source_row <= ?", submission, lastRow);
    }

    @Override
    String violationOrder() {
      return "submission_id, source_row, position";
    }

    @Override
    List<String> withoutReferences(String table) {
      return List.of(
          "alter table %1$s drop constraint %1$s_pkey".formatted(table),
          "create index %1$s_rows on %1$s".formatted(table) + RowPlaces.SUMMARY);
    }

    @Override
    List<String> numbered(String table) {
      return List.of();
    }
  },

  /** The table itself is kept by a number, which the database computes. */
  BY_NUMBER {
    @Override
    Sql upTo(String table, long submission, long lastRow) {
      long each = eachRow(table);
      long first = RowPlaces.number(submission, 0) * each;
      long behind = RowPlaces.number(submission, Math.min(lastRow, RowPlaces.ROWS - 1) + 1) * each;
      return Sql.of(RowPlaces.NUMBER + " >= ? and " + RowPlaces.NUMBER + " < ?", first, behind);
    }

    @Override
    String violationOrder() {
      return RowPlaces.NUMBER;
    }

    @Override
    List<String> withoutReferences(String table) {
      return List.of();
    }

    @Override
    List<String> numbered(String table) {
      String number = "(submission_id * %d + source_row)".formatted(RowPlaces.ROWS);
      return RowPlaces.numbered(
          table,
          table.equals(VIOLATION) ? "%s * %d + position".formatted(number, MOST_OF_A_ROW) : number);
    }

    private long eachRow(String table) {
      return table.equals(VIOLATION) ? MOST_OF_A_ROW : 1;
    }
  };

  static final String ROW = "quarantined_row";
  static final String VIOLATION = "violation";
  static final List<String> TABLES = List.of(ROW, VIOLATION);

  /** So many violations of one row are kept. */
  static final int MOST_OF_A_ROW = 256;

  /** That a row of one of the tables is of a submission, and of this row of its sheet or above. */
  abstract Sql upTo(String table, long submission, long lastRow);

  /** The order in which violations were found; where the table is kept so, nothing is sorted. */
  abstract String violationOrder();

  /** That a row of one of the tables is of a submission. */
  Sql of(String table, long submission) {
    return upTo(table, submission, Long.MAX_VALUE);
  }

  /** The statements that give a table an index in place of the key that it had at first. */
  abstract List<String> withoutReferences(String table);

  /** The statements that add the number, where there is one. */
  abstract List<String> numbered(String table);
}
