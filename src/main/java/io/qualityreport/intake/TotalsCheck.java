package io.qualityreport.intake;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds total rows, which are no data, against the rows above them. A total may be of all rows or
 * of those since any total before it; only one that is none of these is reported, and none of a
 * column in which a cell could not be read.
 */
final class TotalsCheck {
  private static final int MOST_NOTES = 10;
  private static final int MOST_TOTALS = 1_000;
  private static final String PART = "其中";

  private final Sheet sheet;
  private final ColumnTotal[] columns;
  private final List<RawRecord> early = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private long rows;
  private int totals;

  TotalsCheck(Sheet sheet) {
    this.sheet = sheet;
    this.columns = ColumnTotal.of(sheet).toArray(ColumnTotal[]::new);
  }

  /** Adds a bad row by what can be read of its cells. */
  void bad(RawRecord row, Object[] cells) {
    begin(row);
    for (ColumnTotal column : columns) {
      column.add(sheet.checker().number(column.field(), cells[column.field()]));
    }
  }

  /** Adds a good row by its values. */
  void good(RawRecord row, Object[] values) {
    begin(row);
    for (ColumnTotal column : columns) {
      column.add(ContractChecker.amount(values[column.field()]));
    }
  }

  private void begin(RawRecord row) {
    rows++;
    if (partOfOthers(row)) {
      doubt();
    }
  }

  /** Gives up, as a row cannot be read for sure. */
  void doubt() {
    for (ColumnTotal column : columns) {
      column.doubt();
    }
  }

  /** Checks a total row; one above all data is checked at the end. */
  void total(RawRecord row) {
    totals++;
    if (totals > MOST_TOTALS) {
      doubt();
    } else if (rows == 0) {
      early.add(row);
    } else {
      check(row);
      for (ColumnTotal column : columns) {
        column.mark();
      }
    }
  }

  /** What does not add up, once all rows were seen. */
  List<Message> notes() {
    early.forEach(this::check);
    early.clear();
    return notes.stream().limit(MOST_NOTES).toList();
  }

  /** Rows that say what part of others they are would be counted twice. */
  private static boolean partOfOthers(RawRecord row) {
    for (int i = 0; i < row.width(); i++) {
      boolean may = row.cell(i) instanceof String text && text.indexOf(PART.charAt(0)) >= 0;
      if (may && row.text(i).startsWith(PART)) {
        return true;
      }
    }
    return false;
  }

  private void check(RawRecord row) {
    Object[] cells = sheet.classifier().cells(row);
    for (ColumnTotal column : columns) {
      int at = sheet.match().columns().get(column.field());
      Optional<String> other =
          row.text(at).isEmpty()
              ? Optional.empty()
              : column.other(
                  row.text(at), sheet.checker().number(column.field(), cells[column.field()]));
      other.ifPresent(computed -> notes.add(note(row, at, column, computed)));
    }
  }

  private Message note(RawRecord row, int at, ColumnTotal column, String computed) {
    return Message.of(
        "intake.total-differs",
        "sheet",
        sheet.named(Language.ZH),
        "sheetEn",
        sheet.named(Language.EN),
        "cell",
        CellAddress.of(at, row.row()),
        "field",
        sheet.contract().fields().get(column.field()).title(),
        "found",
        row.text(at),
        "computed",
        computed);
  }
}
