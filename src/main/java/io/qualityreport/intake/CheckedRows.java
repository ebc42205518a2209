package io.qualityreport.intake;

import io.qualityreport.decode.DecodeException;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.RowSink;
import io.qualityreport.warehouse.SubmissionLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A sheet's rows on their way into a load. Those of a long sheet are read on one thread, checked on
 * another and written on the caller's, which is the only one that uses the load.
 */
final class CheckedRows {
  private final Sheet sheet;
  private final String scope;
  private final SheetRows rows;
  private final List<Message> notes = new ArrayList<>();

  CheckedRows(Sheet sheet, String scope, SheetRows rows) {
    this.sheet = sheet;
    this.scope = scope;
    this.rows = rows;
  }

  /**
   * Brings all rows into a load.
   *
   * @throws DecodeException if one cannot be read; those before it are in the load then
   */
  void into(SubmissionLoad load) throws DecodeException {
    rows.skipTo(sheet.match().lastRow());
    if (rows.allRead()) {
      atOnce(load);
    } else {
      overlapped(load);
    }
  }

  /** What the sender should know besides, once all rows are in. */
  List<Message> notes() {
    return List.copyOf(notes);
  }

  private void atOnce(RowSink sink) throws DecodeException {
    RowIntake intake = new RowIntake(sheet, scope, sink);
    try {
      for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        intake.take(row.get());
      }
    } finally {
      notes.addAll(intake.notes());
    }
  }

  private void overlapped(RowSink sink) throws DecodeException {
    String name = Thread.currentThread().getName();
    try (Relay<CheckedRow> checked =
        new Relay<>(name + " checks", CheckedRow::weight, out -> check(name, out))) {
      for (List<CheckedRow> some = checked.next(); !some.isEmpty(); some = checked.next()) {
        some.forEach(row -> row.into(sink));
      }
    }
  }

  private void check(String name, Consumer<CheckedRow> out) throws DecodeException {
    RowIntake intake = new RowIntake(sheet, scope, CheckedRow.sink(out));
    try (ReadAhead ahead = new ReadAhead(name + " reads", rows)) {
      ahead.forEach(intake);
    } finally {
      notes.addAll(intake.notes());
    }
  }
}
